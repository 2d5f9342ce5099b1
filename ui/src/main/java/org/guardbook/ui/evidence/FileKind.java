package org.guardbook.ui.evidence;

import java.util.List;
import java.util.Locale;

/** The kinds of file that can be evidence. */
enum FileKind {
  PDF("a PDF", "application/pdf", "pdf"),
  WORD(
      "a Word document",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "docx"),
  EXCEL(
      "an Excel workbook",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "xlsx"),
  POWERPOINT(
      "a PowerPoint presentation",
      "application/vnd.openxmlformats-officedocument.presentationml.presentation",
      "pptx"),
  OLD_WORD("an older Word document", "application/msword", "doc"),
  OLD_EXCEL("an older Excel workbook", "application/vnd.ms-excel", "xls"),
  OLD_POWERPOINT("an older PowerPoint presentation", "application/vnd.ms-powerpoint", "ppt"),
  OPEN_TEXT("an OpenDocument text", "application/vnd.oasis.opendocument.text", "odt"),
  OPEN_SPREADSHEET(
      "an OpenDocument spreadsheet", "application/vnd.oasis.opendocument.spreadsheet", "ods"),
  OPEN_PRESENTATION(
      "an OpenDocument presentation", "application/vnd.oasis.opendocument.presentation", "odp"),
  JPEG("a JPEG picture", "image/jpeg", "jpg", "jpeg", "jpe", "jfif"),
  PNG("a PNG picture", "image/png", "png"),
  GIF("a GIF picture", "image/gif", "gif"),
  TIFF("a TIFF picture", "image/tiff", "tif", "tiff"),
  WEBP("a WebP picture", "image/webp", "webp"),
  HEIC("a HEIC picture", "image/heic", "heic", "heif"),
  MAIL("an e-mail", "message/rfc822", "eml"),
  OUTLOOK("an Outlook e-mail", "application/vnd.ms-outlook", "msg"),
  CSV("a CSV file", "text/csv", "csv"),
  TEXT("plain text", "text/plain", "txt");

  /** What is taken, for whoever sent something else. */
  static final String ALL =
      "PDF, Word, Excel, PowerPoint and OpenDocument files without macros, pictures (JPEG, PNG,"
          + " GIF, TIFF, WebP, HEIC), e-mails (EML, MSG), plain text and CSV";

  private final String words;
  private final String mediaType;
  private final List<String> endings;

  FileKind(String words, String mediaType, String... endings) {
    this.words = words;
    this.mediaType = mediaType;
    this.endings = List.of(endings);
  }

  /** The kind as it completes the sentence "This is …". */
  String words() {
    return words;
  }

  String mediaType() {
    return mediaType;
  }

  /** The ending that a file of the kind usually has. */
  String ending() {
    return endings.getFirst();
  }

  boolean isCalled(String fileName) {
    String ending = FileName.ending(fileName);
    return endings.contains(ending.toLowerCase(Locale.ROOT));
  }
}
