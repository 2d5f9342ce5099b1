package org.guardbook.ui.exports;

import java.awt.Color;
import org.guardbook.query.actionplan.ActionState;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPCellEvent;
import org.openpdf.text.pdf.PdfPTable;

/** The signs of states drawn on paper: the type has no letters for them. */
record DrawnSign(ActionState state) implements PdfPCellEvent {

  /** How much room the sign takes before its word. */
  static final float ROOM = 12;

  private static final float SIZE = 7;

  Color colour() {
    return new Color(
        switch (state) {
          case OVERDUE -> 0xA4161A;
          case AT_RISK -> 0x7A5200;
          case ON_TRACK -> 0x1B6B3A;
          case COMPLETE, VERIFIED -> 0x174A8C;
          case NOT_STARTED, WITHDRAWN -> 0x5A6670;
        });
  }

  @Override
  public void cellLayout(PdfPCell cell, Rectangle place, PdfContentByte[] canvases) {
    PdfContentByte canvas = canvases[PdfPTable.TEXTCANVAS];
    canvas.saveState();
    canvas.setColorFill(colour());
    canvas.setColorStroke(colour());
    canvas.setLineWidth(1.1f);
    draw(canvas, place.getLeft(), place.getTop() - 7 - SIZE);
    canvas.restoreState();
  }

  private void draw(PdfContentByte canvas, float x, float y) {
    float middle = SIZE / 2;
    switch (state) {
      case NOT_STARTED -> {
        canvas.circle(x + middle, y + middle, middle - 0.6f);
        canvas.stroke();
      }
      case ON_TRACK -> {
        canvas.moveTo(x + 0.5f, y);
        canvas.lineTo(x + 0.5f, y + SIZE);
        canvas.lineTo(x + SIZE, y + middle);
        canvas.fill();
      }
      case AT_RISK -> {
        canvas.circle(x + middle, y + middle, middle - 0.6f);
        canvas.stroke();
        canvas.rectangle(x + middle, y + middle, middle - 1.2f, middle - 1.2f);
        canvas.fill();
      }
      case OVERDUE -> {
        canvas.rectangle(x + middle - 0.9f, y + 2.4f, 1.8f, SIZE - 2.4f);
        canvas.rectangle(x + middle - 0.9f, y, 1.8f, 1.6f);
        canvas.fill();
      }
      case COMPLETE -> {
        canvas.setLineWidth(1.5f);
        canvas.moveTo(x + 0.5f, y + middle);
        canvas.lineTo(x + 2.6f, y + 1);
        canvas.lineTo(x + SIZE - 0.3f, y + SIZE - 0.8f);
        canvas.stroke();
      }
      case VERIFIED -> {
        for (int point = 0; point < 10; point++) {
          double angle = Math.PI / 2 + point * Math.PI / 5;
          double reach = point % 2 == 0 ? middle + 0.4 : middle * 0.42;
          float across = x + middle + (float) (Math.cos(angle) * reach);
          float up = y + middle + (float) (Math.sin(angle) * reach);
          if (point == 0) {
            canvas.moveTo(across, up);
          } else {
            canvas.lineTo(across, up);
          }
        }
        canvas.closePath();
        canvas.fill();
      }
      case WITHDRAWN -> {
        canvas.moveTo(x, y + middle);
        canvas.lineTo(x + SIZE, y + middle);
        canvas.stroke();
      }
    }
  }
}
