package org.guardbook.ui.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * What somebody takes away: tables under a title.
 *
 * @param subtitle what they are about: the period, the filter
 */
public record Export(String title, String subtitle, List<Table> tables, Made made) {

  /**
   * @throws IllegalArgumentException if it is to be CSV and has more tables than one
   */
  public void write(Format format, OutputStream out) throws IOException {
    switch (format) {
      case CSV -> new CsvWriter(out).write(this);
      case XLSX -> new XlsxWriter(out).write(this);
      case PDF -> new PdfPaper(out).write(this);
    }
  }

  /** Title and subtitle as the name of a file. */
  public String fileName(Format format) {
    String plain =
        Normalizer.normalize(title + " " + subtitle, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return plain.substring(0, Math.min(plain.length(), 80)) + "." + format.extension();
  }
}
