package org.guardbook.ui.exports;

import java.awt.Color;
import java.io.OutputStream;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.List;
import org.guardbook.command.When;
import org.guardbook.query.actionplan.ActionState;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Writes tables on A4, fit for a committee or a court: what they are at the head, how each counts
 * under it, and on every page who made it when, and which page of how many it is.
 */
final class PdfPaper {

  private static final Color INK = new Color(0x16, 0x24, 0x2f);
  private static final Color FAINT = new Color(0x5a, 0x66, 0x70);
  private static final Color RULE = new Color(0xb9, 0xb2, 0xa0);
  private static final Color BAR = new Color(0x0b, 0x5c, 0x6b);

  private static final float MARGIN = 42;
  private static final float TYPE_SIZE = 9;
  private static final float BAR_HEIGHT = 2.5f;
  private static final int WIDEST_UPRIGHT = 7;
  private static final int ROWS_AT_A_TIME = 100;
  private static final int MOST_ROWS_KEPT_TOGETHER = 20;
  private static final float HEADING = 55;
  private static final float TALLEST_ROW = 21;
  private static final float TALLEST_NOTE = 40;

  private final OutputStream out;
  private final Typeface typeface = new Typeface();

  PdfPaper(OutputStream out) {
    this.out = out;
  }

  void write(Export export) {
    boolean wide =
        export.tables().stream().anyMatch(table -> table.columns().size() > WIDEST_UPRIGHT);
    Document paper =
        new Document(
            wide ? PageSize.A4.rotate() : PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN + 14);
    PdfWriter writer = PdfWriter.getInstance(paper, out);
    writer.setCloseStream(false);
    writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
    writer.setPageEvent(new Foot(export.made(), typeface));
    writer.getExtraCatalog().put(PdfName.LANG, new PdfString("en-GB"));
    paper.addTitle(export.title() + ", " + export.subtitle());
    paper.addAuthor(export.made().by());
    paper.addCreator("Guardbook");
    paper.addCreationDate(
        new PdfDate(
            GregorianCalendar.from(ZonedDateTime.ofInstant(export.made().at(), When.ENGLAND))));
    paper.open();
    head(paper, export);
    for (Table table : export.tables()) {
      add(paper, writer, table);
    }
    paper.close();
  }

  private void head(Document paper, Export export) {
    paper.add(new Paragraph(typeface.regular(export.made().board(), 10, FAINT)));
    Paragraph title = paragraph(20, typeface.bold(export.title(), 17, INK));
    title.setSpacingBefore(4);
    paper.add(title);
    Paragraph subtitle = paragraph(14, typeface.regular(export.subtitle(), 11, INK));
    subtitle.setSpacingAfter(4);
    paper.add(subtitle);
    paper.add(paragraph(11, typeface.regular(export.made().words() + ".", 8.5f, FAINT)));
  }

  private void add(Document paper, PdfWriter writer, Table table) {
    if (writer.getVerticalPosition(true) - paper.bottom() < room(table)) {
      paper.newPage();
    }
    Paragraph title = paragraph(16, typeface.bold(table.title(), 12, INK));
    title.setSpacingBefore(16);
    title.setSpacingAfter(6);
    paper.add(title);
    PdfPTable grid = grid(table);
    double most = table.rows() instanceof List<Row> rows ? most(table, rows) : 0;
    int written = 0;
    for (Row row : table.rows()) {
      for (int i = 0; i < table.columns().size(); i++) {
        grid.addCell(cell(table, row, i, most));
      }
      written++;
      if (written % ROWS_AT_A_TIME == 0) {
        paper.add(grid);
      }
    }
    grid.setComplete(true);
    paper.add(grid);
    if (written == 0) {
      paper.add(paragraph(12, typeface.regular("Nothing to show.", TYPE_SIZE, FAINT)));
    }
    for (String note : table.notes()) {
      Paragraph under = paragraph(11.5f, typeface.regular(note, 8.5f, FAINT));
      under.setSpacingBefore(4);
      paper.add(under);
    }
  }

  /** A short table is not torn apart, a heading never left alone at the foot of a page. */
  private static float room(Table table) {
    int rows = 3;
    if (table.rows() instanceof List<Row> known && known.size() <= MOST_ROWS_KEPT_TOGETHER) {
      rows = known.size();
    }
    return HEADING + rows * TALLEST_ROW + table.notes().size() * TALLEST_NOTE;
  }

  private PdfPTable grid(Table table) {
    PdfPTable grid = new PdfPTable(table.columns().size());
    grid.setWidthPercentage(100);
    grid.setComplete(false);
    float[] widths = new float[table.columns().size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = table.columns().get(i).width();
    }
    grid.setWidths(widths);
    for (int i = 0; i < widths.length; i++) {
      PdfPCell cell = new PdfPCell(typeface.bold(table.columns().get(i).header(), TYPE_SIZE, INK));
      lay(cell, table, i);
      cell.setVerticalAlignment(Element.ALIGN_BOTTOM);
      cell.setBorderWidthBottom(1);
      cell.setBorderColorBottom(INK);
      grid.addCell(cell);
    }
    // Repeated at the head of every page that the table runs on to
    grid.setHeaderRows(1);
    grid.setSplitLate(true);
    return grid;
  }

  private PdfPCell cell(Table table, Row row, int index, double most) {
    Column column = table.columns().get(index);
    Object value = row.cells().get(index);
    String text = Cells.written(column, value);
    PdfPCell cell =
        new PdfPCell(
            row.total()
                ? typeface.bold(text, TYPE_SIZE, INK)
                : typeface.regular(text, TYPE_SIZE, INK));
    lay(cell, table, index);
    if (value instanceof ActionState state) {
      DrawnSign sign = new DrawnSign(state);
      cell.setPhrase(typeface.bold(state.label(), TYPE_SIZE, sign.colour()));
      cell.setPaddingLeft(DrawnSign.ROOM);
      cell.setPaddingRight(4);
      cell.setCellEvent(sign);
    }
    cell.setBorderWidthBottom(0.5f);
    cell.setBorderColorBottom(RULE);
    if (row.total()) {
      cell.setBorderWidthTop(1);
      cell.setBorderColorTop(INK);
    }
    if (column.bar() && !row.total() && value instanceof Number number && most > 0) {
      float share = (float) (number.doubleValue() / most);
      cell.setPaddingBottom(3 + BAR_HEIGHT + 1.5f);
      cell.setCellEvent((_, place, canvases) -> bar(share, place, canvases));
    }
    return cell;
  }

  private static void lay(PdfPCell cell, Table table, int index) {
    Column column = table.columns().get(index);
    boolean besideNumber = index > 0 && table.columns().get(index - 1).isNumeric();
    cell.setBorder(Rectangle.NO_BORDER);
    cell.setUseBorderPadding(true);
    cell.setPaddingTop(3);
    cell.setPaddingBottom(3.5f);
    cell.setPaddingLeft(column.isNumeric() ? 6 : besideNumber ? 10 : 0);
    cell.setPaddingRight(column.isNumeric() ? 0 : 8);
    cell.setLeading(0, 1.25f);
    cell.setHorizontalAlignment(column.isNumeric() ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
  }

  private static void bar(float share, Rectangle place, PdfContentByte[] canvases) {
    float full = place.getWidth() - 6;
    PdfContentByte canvas = canvases[PdfPTable.BACKGROUNDCANVAS];
    canvas.saveState();
    canvas.setColorFill(BAR);
    canvas.rectangle(
        place.getRight() - full * share, place.getBottom() + 2, full * share, BAR_HEIGHT);
    canvas.fill();
    canvas.restoreState();
  }

  /** The largest number with a bar; all bars of a table have one scale. */
  private static double most(Table table, List<Row> rows) {
    double most = 0;
    for (Row row : rows) {
      for (int i = 0; i < table.columns().size(); i++) {
        if (!row.total()
            && table.columns().get(i).bar()
            && row.cells().get(i) instanceof Number number) {
          most = Math.max(most, number.doubleValue());
        }
      }
    }
    return most;
  }

  private static Paragraph paragraph(float leading, Phrase words) {
    Paragraph paragraph = new Paragraph(words);
    paragraph.setLeading(leading);
    return paragraph;
  }

  /** Stands at the foot of every page; how many there are is filled in once the last is written. */
  private static final class Foot extends PdfPageEventHelper {

    private static final float SIZE = 8;

    private final Made made;
    private final Typeface typeface;
    private @Nullable PdfTemplate pages;

    Foot(Made made, Typeface typeface) {
      this.made = made;
      this.typeface = typeface;
    }

    @Override
    public void onOpenDocument(PdfWriter writer, Document paper) {
      pages = writer.getDirectContent().createTemplate(40, 12);
    }

    @Override
    public void onEndPage(PdfWriter writer, Document paper) {
      String page = "Page " + writer.getPageNumber() + " of\u00a0";
      float numberWidth = typeface.width("000", SIZE);
      float y = paper.bottom() - 22;
      PdfContentByte canvas = writer.getDirectContent();
      float pageAt = paper.right() - numberWidth - typeface.width(page, SIZE);
      String both = made.board() + " · " + made.words();
      if (paper.left() + typeface.width(both, SIZE) + SIZE < pageAt) {
        write(canvas, both, paper.left(), y);
      } else {
        write(canvas, made.board(), paper.left(), y);
        write(canvas, made.words(), paper.left(), y - SIZE * 1.4f);
      }
      write(canvas, page, pageAt, y);
      if (pages != null) {
        canvas.addTemplate(pages, paper.right() - numberWidth, y);
      }
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document paper) {
      if (pages != null) {
        write(pages, Integer.toString(writer.getPageNumber() - 1), 0, 0);
      }
    }

    private void write(PdfContentByte canvas, String text, float x, float y) {
      ColumnText.showTextAligned(
          canvas, Element.ALIGN_LEFT, typeface.regular(text, SIZE, FAINT), x, y, 0);
    }
  }
}
