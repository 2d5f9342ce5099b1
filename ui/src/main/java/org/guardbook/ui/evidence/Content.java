package org.guardbook.ui.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guardbook.command.RuleViolated;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what a file is by what is in it; its name only has to agree, so that it opens as what
 * it is. Only what can be told for certain is taken: a general detector knows over a thousand kinds
 * that would all be refused, and for what is packed in a container goes by the name.
 */
final class Content {

  private static final int HEAD = 1 << 12;

  private static final Map<FileKind, String> BEGINNINGS =
      Map.of(
          FileKind.PDF, "255044462d",
          FileKind.PNG, "89504e470d0a1a0a",
          FileKind.JPEG, "ffd8ff");

  private static final Set<String> HEIC_BRANDS =
      Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");

  private final Path file;
  private final byte[] head;

  private Content(Path file, byte[] head) {
    this.file = file;
    this.head = head;
  }

  /**
   * @throws RuleViolated if it is nothing that can be evidence, or its name says something else
   */
  static FileKind kindOf(Path file, String name) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(HEAD);
    }
    FileKind kind = new Content(file, head).kind(name);
    if (kind == null) {
      throw new RuleViolated(
          "content", "This is not a file that can be evidence. What can: " + FileKind.ALL + ".");
    }
    if (!kind.isCalled(name)) {
      throw new RuleViolated(
          "fileName",
          "This is called ."
              + FileName.ending(name)
              + ", but in it is "
              + kind.words()
              + ". If that is what you mean to send, let its name end with ."
              + kind.ending()
              + ".");
    }
    return kind;
  }

  private @Nullable FileKind kind(String name) throws IOException {
    if (begins("504b0304")) {
      return Archive.kindOf(file);
    }
    if (begins("d0cf11e0a1b11ae1")) {
      return Compound.kindOf(file);
    }
    Optional<FileKind> marked = marked();
    if (marked.isPresent()) {
      if (Archive.isOneFrom(file)) {
        throw new RuleViolated(
            "content",
            "Behind what this seems to be hides an archive. Save it anew and send that.");
      }
      return marked.get();
    }
    return PlainText.kindOf(file, name);
  }

  /** By the marks that a format begins with. */
  private Optional<FileKind> marked() {
    for (Map.Entry<FileKind, String> known : BEGINNINGS.entrySet()) {
      if (begins(known.getValue())) {
        return Optional.of(known.getKey());
      }
    }
    if (ascii(0, 6).equals("GIF87a") || ascii(0, 6).equals("GIF89a")) {
      return Optional.of(FileKind.GIF);
    }
    if (begins("49492a00") || begins("4d4d002a")) {
      return Optional.of(FileKind.TIFF);
    }
    if (ascii(0, 4).equals("RIFF") && ascii(8, 12).equals("WEBP")) {
      return Optional.of(FileKind.WEBP);
    }
    return ascii(4, 8).equals("ftyp") && HEIC_BRANDS.contains(ascii(8, 12))
        ? Optional.of(FileKind.HEIC)
        : Optional.empty();
  }

  private boolean begins(String hex) {
    byte[] mark = HexFormat.of().parseHex(hex);
    return head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
  }

  private String ascii(int from, int to) {
    return head.length < to ? "" : new String(head, from, to - from, StandardCharsets.US_ASCII);
  }
}
