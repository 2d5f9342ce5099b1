package org.guardbook.ui.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.guardbook.command.RuleViolated;
import org.jspecify.annotations.Nullable;

/**
 * Looks into a zip archive for the office document that it may be. Nothing of it is unpacked but
 * the one short part that says what it is.
 */
final class Archive {

  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;

  private static final int MOST_PARTS = 10_000;
  private static final long LARGEST_DIRECTORY = 2L << 20;
  private static final long LARGEST_UNPACKED = 1L << 30;
  private static final int LARGEST_LABEL = 1 << 20;

  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

  private static final Map<String, FileKind> MAIN_PARTS =
      Map.of(
          OFFICE + "wordprocessingml.document.main+xml", FileKind.WORD,
          OFFICE + "spreadsheetml.sheet.main+xml", FileKind.EXCEL,
          OFFICE + "presentationml.presentation.main+xml", FileKind.POWERPOINT);

  private static final List<FileKind> OPEN_DOCUMENTS =
      List.of(FileKind.OPEN_TEXT, FileKind.OPEN_SPREADSHEET, FileKind.OPEN_PRESENTATION);

  private Archive() {}

  /** Whether the file ends as an archive does, whatever it begins with. */
  static boolean isOneFrom(Path file) throws IOException {
    return end(file) != null;
  }

  /**
   * @return null where it is no office document
   * @throws RuleViolated if it is one that is damaged, holds macros or would unpack to no end
   */
  static @Nullable FileKind kindOf(Path file) throws IOException {
    ByteBuffer end = end(file);
    if (end == null) {
      throw damaged();
    }
    int parts = Short.toUnsignedInt(end.getShort(10));
    long directory = Integer.toUnsignedLong(end.getInt(12));
    if (parts > MOST_PARTS || directory > LARGEST_DIRECTORY) {
      throw tooMuch();
    }
    try (ZipFile archive = new ZipFile(file.toFile())) {
      return kindOf(archive);
    } catch (ZipException | IllegalArgumentException _) {
      throw damaged();
    }
  }

  private static @Nullable FileKind kindOf(ZipFile archive) throws IOException {
    long unpacked = 0;
    boolean macros = false;
    for (ZipEntry part : Collections.list(archive.entries())) {
      unpacked += Math.max(0, part.getSize());
      String name = part.getName();
      macros |=
          name.endsWith("vbaProject.bin")
              || name.startsWith("Basic/")
              || name.startsWith("Scripts/");
      if (unpacked > LARGEST_UNPACKED) {
        throw tooMuch();
      }
    }
    String contentTypes = part(archive, "[Content_Types].xml");
    String openDocument = part(archive, "mimetype").strip();
    FileKind kind = null;
    for (Map.Entry<String, FileKind> known : MAIN_PARTS.entrySet()) {
      kind = contentTypes.contains("\"" + known.getKey() + "\"") ? known.getValue() : kind;
    }
    for (FileKind known : OPEN_DOCUMENTS) {
      kind = openDocument.equals(known.mediaType()) ? known : kind;
    }
    if (macros || contentTypes.contains("macroEnabled")) {
      throw withMacros();
    }
    return kind;
  }

  static RuleViolated withMacros() {
    return new RuleViolated(
        "content",
        "This holds macros, which could do harm where it is opened. Save it without them, or as a"
            + " PDF.");
  }

  static RuleViolated damaged() {
    return new RuleViolated("content", "This file is damaged. Save it anew and send that.");
  }

  private static RuleViolated tooMuch() {
    return new RuleViolated(
        "content", "This would unpack to more than any document needs, so it is not taken.");
  }

  /** A short part as text; empty where there is none. */
  private static String part(ZipFile archive, String name) throws IOException {
    ZipEntry part = archive.getEntry(name);
    if (part == null) {
      return "";
    }
    try (InputStream in = archive.getInputStream(part)) {
      return new String(in.readNBytes(LARGEST_LABEL), StandardCharsets.UTF_8);
    }
  }

  /** The record that an archive ends with; null where the file does not end with one. */
  private static @Nullable ByteBuffer end(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      int length = (int) Math.min(channel.size(), END_LENGTH + LONGEST_COMMENT);
      ByteBuffer tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
      long from = channel.size() - length;
      while (tail.hasRemaining() && channel.read(tail, from + tail.position()) >= 0) {
        // until the tail is read
      }
      for (int at = length - END_LENGTH; at >= 0; at--) {
        if (tail.getInt(at) == END
            && at + END_LENGTH + Short.toUnsignedInt(tail.getShort(at + 20)) == length) {
          return tail.slice(at, length - at).order(ByteOrder.LITTLE_ENDIAN);
        }
      }
      return null;
    }
  }
}
