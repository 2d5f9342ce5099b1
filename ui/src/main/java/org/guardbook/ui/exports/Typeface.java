package org.guardbook.ui.exports;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.openpdf.text.Chunk;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;

/**
 * The type of the screens on paper, embedded so that it looks the same everywhere. A letter it does
 * not have is taken from Liberation Sans, and one that neither has is written as its code, for no
 * name may lose a letter on the way to paper. A base font gathers what is used of it, so each
 * document has its own.
 */
final class Typeface {

  private static final String REGULAR = "AtkinsonHyperlegibleNext-Regular.ttf";
  private static final String BOLD = "AtkinsonHyperlegibleNext-Bold.ttf";
  private static final String REGULAR_BESIDE = "/liberation/LiberationSans-Regular.ttf";
  private static final String BOLD_BESIDE = "/liberation/LiberationSans-Bold.ttf";

  private final Map<String, BaseFont> fonts = new HashMap<>();

  Phrase regular(String text, float size, Color colour) {
    return phrase(text, font(REGULAR), REGULAR_BESIDE, size, colour);
  }

  Phrase bold(String text, float size, Color colour) {
    return phrase(text, font(BOLD), BOLD_BESIDE, size, colour);
  }

  float width(String text, float size) {
    return font(REGULAR).getWidthPoint(text, size);
  }

  /** Parts the text where the font changes. */
  private Phrase phrase(String text, BaseFont first, String beside, float size, Color colour) {
    Phrase phrase = new Phrase();
    phrase.setFont(new Font(first, size, Font.NORMAL, colour));
    StringBuilder run = new StringBuilder();
    BaseFont runsIn = first;
    for (int letter : Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray()) {
      if (letter == '\n' || letter == '\t') {
        run.append(letter == '\n' ? '\n' : ' ');
        continue;
      }
      if (Character.isISOControl(letter)) {
        continue;
      }
      BaseFont has = first.charExists(letter) ? first : font(beside);
      boolean known = has.charExists(letter);
      BaseFont next = known ? has : first;
      if (!next.equals(runsIn)) {
        add(phrase, run, runsIn, size, colour);
        runsIn = next;
      }
      run.append(known ? Character.toString(letter) : code(letter));
    }
    add(phrase, run, runsIn, size, colour);
    return phrase;
  }

  private static void add(
      Phrase phrase, StringBuilder run, BaseFont font, float size, Color colour) {
    if (!run.isEmpty()) {
      phrase.add(new Chunk(run.toString(), new Font(font, size, Font.NORMAL, colour)));
      run.setLength(0);
    }
  }

  /** As Unicode's own charts name a character: {@code [U+0627]}. */
  private static String code(int letter) {
    return String.format(Locale.ROOT, "[U+%04X]", letter);
  }

  private BaseFont font(String file) {
    return fonts.computeIfAbsent(file, Typeface::read);
  }

  private static BaseFont read(String file) {
    try (InputStream in = Typeface.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The font " + file + " is missing");
      }
      return BaseFont.createFont(
          file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, in.readAllBytes(), null);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
