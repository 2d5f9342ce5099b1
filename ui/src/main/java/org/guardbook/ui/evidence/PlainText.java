package org.guardbook.ui.evidence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells text from anything else: it has no control characters from end to end, and does not begin
 * as a web page, a drawing or a script does, which would run where it is opened.
 */
final class PlainText {

  private static final int BEGINNING = 1 << 14;
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private static final Pattern RUNS = Pattern.compile("\\s*+(?:<[a-zA-Z!?/%]|#!|%!|\\{\\\\rtf)");

  private static final Pattern HEADER = Pattern.compile("([!-9;-~]+):.*");

  private static final Pattern NAMES_A_SENDER =
      Pattern.compile("from|sender|received|return-path", Pattern.CASE_INSENSITIVE);

  private PlainText() {}

  /**
   * @param name tells what text is meant to be: a table and a letter look the same
   * @return null where it is no text, or text that runs
   */
  static @Nullable FileKind kindOf(Path file, String name) throws IOException {
    StringBuilder beginning = new StringBuilder();
    // A decoder that is given, not only named, refuses what is not of its character set
    try (Reader text =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), charset(file).newDecoder()))) {
      for (int next = text.read(); next >= 0; next = text.read()) {
        if (isControl(next)) {
          return null;
        }
        if (beginning.length() < BEGINNING && next != BYTE_ORDER_MARK) {
          beginning.append((char) next);
        }
      }
    } catch (CharacterCodingException _) {
      return null;
    }
    if (RUNS.matcher(beginning).lookingAt()) {
      return null;
    }
    return switch (FileName.ending(name).toLowerCase(Locale.ROOT)) {
      case "csv" -> FileKind.CSV;
      case "eml" -> isMail(beginning.toString()) ? FileKind.MAIL : FileKind.TEXT;
      default -> FileKind.TEXT;
    };
  }

  /** Whether it begins with the lines that an e-mail's envelope is written in. */
  private static boolean isMail(String beginning) {
    boolean sender = false;
    for (String line : beginning.lines().takeWhile(each -> !each.isEmpty()).toList()) {
      var header = HEADER.matcher(line);
      if (header.matches()) {
        sender |= NAMES_A_SENDER.matcher(header.group(1)).matches();
      } else if (!line.startsWith(" ") && !line.startsWith("\t")) {
        return false;
      }
    }
    return sender;
  }

  /** Every byte is a letter of the last of these, so there only controls tell text from not. */
  private static Charset charset(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] mark = in.readNBytes(3);
      boolean utf16 =
          mark.length > 1 && (mark[0] & 0xFF) + (mark[1] & 0xFF) == 0xFF + 0xFE && mark[0] < 0;
      boolean utf8 =
          mark.length > 2
              && mark[0] == (byte) 0xEF
              && mark[1] == (byte) 0xBB
              && mark[2] == (byte) 0xBF;
      return utf16
          ? StandardCharsets.UTF_16
          : utf8 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
    }
  }

  private static boolean isControl(int character) {
    return (character < 0x20
            && character != '\n'
            && character != '\r'
            && character != '\t'
            && character != '\f')
        || character == 0x7F;
  }
}
