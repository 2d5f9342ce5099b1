package org.guardbook.ui.importing;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.guardbook.ui.imports.Import.Problem;

/** The files one can take away: an empty one to fill, and what was wrong with one that was sent. */
final class TakeAway extends Anchor {

  private TakeAway(String label, String fileName, String csv) {
    super(handler(fileName, csv), label);
    addClassNames("btn", "quiet");
    getElement().setAttribute("download", true);
    getElement().setAttribute("router-ignore", true);
  }

  static TakeAway emptyFile(FileOf kind) {
    return new TakeAway(
        "Download an empty file",
        kind.fileName(),
        String.join(",", kind.importer().columns()) + "\r\n");
  }

  static TakeAway problems(List<Problem> problems) {
    StringBuilder csv = new StringBuilder("line,column,problem\r\n");
    for (Problem problem : problems) {
      String column = problem.column();
      csv.append(problem.line())
          .append(',')
          .append(cell(column == null ? "" : column))
          .append(',')
          .append(cell(problem.message()))
          .append("\r\n");
    }
    return new TakeAway("Download the problems", "problems.csv", csv.toString());
  }

  /** A name from a stranger's header must not become a formula where the file is opened. */
  private static String cell(String text) {
    boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    return CSVFormat.RFC4180.format((formula ? "'" : "") + text);
  }

  private static DownloadHandler handler(String fileName, String csv) {
    // The mark at the beginning tells spreadsheets that it is UTF-8
    byte[] bytes = ("\uFEFF" + csv).getBytes(StandardCharsets.UTF_8);
    return DownloadHandler.fromInputStream(
        _ ->
            new DownloadResponse(
                new ByteArrayInputStream(bytes), fileName, "text/csv", bytes.length));
  }
}
