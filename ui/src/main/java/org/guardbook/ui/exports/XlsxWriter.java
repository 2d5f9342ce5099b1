package org.guardbook.ui.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.poifs.crypt.temp.SXSSFWorkbookWithCustomZipEntrySource;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes every table to a sheet of its own, with days and numbers that can be reckoned with, and
 * what they are and how they count to a last one. Rows leave memory as they are written; the
 * temporary file they go to is encrypted, for they name people.
 */
final class XlsxWriter {

  private static final int ROWS_IN_MEMORY = 200;
  private static final int UNITS_A_CHARACTER = 256;
  private static final int LONGEST_CELL = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

  private final OutputStream out;

  XlsxWriter(OutputStream out) {
    this.out = out;
  }

  void write(Export export) throws IOException {
    try (SXSSFWorkbook book = new SXSSFWorkbookWithCustomZipEntrySource()) {
      book.setCompressTempFiles(false);
      describe(book, export);
      Styles styles = new Styles(book);
      Set<String> names = new HashSet<>();
      for (Table table : export.tables()) {
        sheet(book.createSheet(name(table.title(), names)), table, styles);
      }
      about(book.createSheet(name("About", names)), export, styles);
      book.write(out);
    }
  }

  private static void describe(SXSSFWorkbook book, Export export) {
    var properties = book.getXSSFWorkbook().getProperties().getCoreProperties();
    properties.setTitle(export.title());
    properties.setSubjectProperty(export.subtitle());
    properties.setCreator(export.made().by());
    properties.setCreated(java.util.Optional.of(Date.from(export.made().at())));
  }

  private static String name(String title, Set<String> taken) {
    String safe = WorkbookUtil.createSafeSheetName(title, ' ').strip();
    String name = safe;
    for (int next = 2; !taken.add(name.toLowerCase(Locale.ROOT)); next++) {
      String suffix = " " + next;
      name = safe.substring(0, Math.min(safe.length(), 31 - suffix.length())) + suffix;
    }
    return name;
  }

  private static void sheet(SXSSFSheet sheet, Table table, Styles styles) {
    List<Column> columns = table.columns();
    SXSSFRow header = sheet.createRow(0);
    for (int i = 0; i < columns.size(); i++) {
      Cell cell = header.createCell(i);
      cell.setCellValue(columns.get(i).header());
      cell.setCellStyle(columns.get(i).isNumeric() ? styles.numberHeader : styles.header);
      sheet.setColumnWidth(i, width(columns.get(i)));
    }
    int rows = 0;
    int totals = 0;
    for (Row row : table.rows()) {
      rows++;
      totals += row.total() ? 1 : 0;
      SXSSFRow written = sheet.createRow(rows);
      for (int i = 0; i < columns.size(); i++) {
        Object value = Cells.inEngland(row.cells().get(i));
        if (value != null) {
          put(written.createCell(i), columns.get(i), value, styles, row.total());
        }
      }
    }
    sheet.createFreezePane(0, 1);
    if (rows > totals) {
      sheet.setAutoFilter(new CellRangeAddress(0, rows - totals, 0, columns.size() - 1));
    }
    int line = rows + 1;
    for (String note : table.notes()) {
      line++;
      sheet.createRow(line).createCell(0).setCellValue(fitting(note));
    }
  }

  private static int width(Column column) {
    int characters = Math.max(column.header().length() + 4, Math.round(column.width() * 9));
    return Math.min(characters, 100) * UNITS_A_CHARACTER;
  }

  private static void put(Cell cell, Column column, Object value, Styles styles, boolean total) {
    switch (value) {
      case Number number when column.kind() == Column.Kind.PERCENT -> {
        cell.setCellValue(number.doubleValue() / 100);
        cell.setCellStyle(styles.of(Shape.PERCENT, total));
      }
      case BigDecimal number -> {
        cell.setCellValue(number.doubleValue());
        cell.setCellStyle(styles.of(Shape.DECIMAL, total));
      }
      case Number number -> {
        cell.setCellValue(number.doubleValue());
        cell.setCellStyle(styles.of(Shape.WHOLE, total));
      }
      case LocalDate day -> {
        cell.setCellValue(day);
        cell.setCellStyle(styles.of(Shape.DAY, total));
      }
      case LocalDateTime moment -> {
        cell.setCellValue(moment);
        cell.setCellStyle(styles.of(Shape.MOMENT, total));
      }
      default -> {
        cell.setCellValue(fitting(Cells.plain(value)));
        cell.setCellStyle(styles.of(column.isNumeric() ? Shape.HIDDEN : Shape.TEXT, total));
      }
    }
  }

  private static String fitting(String text) {
    return text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL - 1) + "…";
  }

  private static void about(SXSSFSheet sheet, Export export, Styles styles) {
    List<String> lines = new ArrayList<>();
    lines.add(export.title());
    lines.add(export.subtitle());
    lines.add(export.made().board());
    lines.add(export.made().words() + ".");
    for (Table table : export.tables()) {
      if (!table.notes().isEmpty()) {
        lines.add("");
        lines.add(table.title());
        lines.addAll(table.notes());
      }
    }
    sheet.setColumnWidth(0, 100 * UNITS_A_CHARACTER);
    for (int i = 0; i < lines.size(); i++) {
      Cell cell = sheet.createRow(i).createCell(0);
      cell.setCellValue(fitting(lines.get(i)));
      cell.setCellStyle(i == 0 ? styles.header : styles.of(Shape.TEXT, false));
    }
  }

  /** How a value is formatted; each has one style, for a workbook holds only so many. */
  private enum Shape {
    TEXT("@"),
    WHOLE("#,##0"),
    DECIMAL("#,##0.00"),
    PERCENT("0%"),
    DAY("d mmm yyyy"),
    MOMENT("d mmm yyyy hh:mm"),
    HIDDEN("@");

    private final String format;

    Shape(String format) {
      this.format = format;
    }
  }

  private static final class Styles {

    private final Map<Shape, CellStyle> plain = new EnumMap<>(Shape.class);
    private final Map<Shape, CellStyle> totals = new EnumMap<>(Shape.class);
    private final CellStyle header;
    private final CellStyle numberHeader;

    Styles(SXSSFWorkbook book) {
      Font bold = book.createFont();
      bold.setBold(true);
      header = header(book, bold);
      numberHeader = header(book, bold);
      numberHeader.setAlignment(HorizontalAlignment.RIGHT);
      for (Shape shape : Shape.values()) {
        plain.put(shape, style(book, shape, null));
        totals.put(shape, style(book, shape, bold));
      }
    }

    CellStyle of(Shape shape, boolean total) {
      CellStyle style = (total ? totals : plain).get(shape);
      if (style == null) {
        throw new IllegalStateException("No style for " + shape);
      }
      return style;
    }

    private static CellStyle header(SXSSFWorkbook book, Font bold) {
      CellStyle style = book.createCellStyle();
      style.setFont(bold);
      style.setBorderBottom(BorderStyle.THIN);
      style.setWrapText(true);
      return style;
    }

    private static CellStyle style(SXSSFWorkbook book, Shape shape, @Nullable Font font) {
      CellStyle style = book.createCellStyle();
      style.setDataFormat(book.createDataFormat().getFormat(shape.format));
      style.setVerticalAlignment(VerticalAlignment.TOP);
      style.setWrapText(shape == Shape.TEXT);
      if (shape == Shape.HIDDEN) {
        style.setAlignment(HorizontalAlignment.RIGHT);
      }
      if (font != null) {
        style.setFont(font);
        style.setBorderTop(BorderStyle.THIN);
      }
      return style;
    }
  }
}
