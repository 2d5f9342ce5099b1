package org.guardbook.ui.exports;

import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Stands on every page of a record on paper: which record, as at when, which page of how many, and
 * who made it. How many there are is filled in once the last is written.
 */
final class RecordFoot extends PdfPageEventHelper {

  private static final float SIZE = 8.5f;

  private final RecordPaper record;
  private final RecordType type;
  private @Nullable PdfTemplate pages;

  RecordFoot(RecordPaper record, RecordType type) {
    this.record = record;
    this.type = type;
  }

  @Override
  public void onOpenDocument(PdfWriter writer, Document paper) {
    pages = writer.getDirectContent().createTemplate(40, 12);
  }

  @Override
  public void onEndPage(PdfWriter writer, Document paper) {
    PdfContentByte canvas = writer.getDirectContent();
    float y = paper.bottom() - 24;
    String page = "Page " + writer.getPageNumber() + " of\u00a0";
    float numberWidth = type.width("0000", SIZE);
    write(
        canvas,
        record.reference() + " · as recorded by " + Made.moment(record.recordedBy()),
        paper.left(),
        y);
    write(canvas, page, paper.right() - numberWidth - type.width(page, SIZE), y);
    if (pages != null) {
      canvas.addTemplate(pages, paper.right() - numberWidth, y);
    }
    write(
        canvas,
        record.made().board()
            + " · made by "
            + record.made().by()
            + " on "
            + Made.moment(record.made().at()),
        paper.left(),
        y - SIZE * 1.4f);
  }

  @Override
  public void onCloseDocument(PdfWriter writer, Document paper) {
    if (pages != null) {
      write(pages, Integer.toString(writer.getPageNumber() - 1), 0, 0);
    }
  }

  private void write(PdfContentByte canvas, String text, float x, float y) {
    ColumnText.showTextAligned(canvas, Element.ALIGN_LEFT, type.faint(text, SIZE), x, y, 0);
  }
}
