package org.guardbook.ui.exports;

/** What a table can be taken away as. */
public enum Format {
  CSV("text/csv;charset=UTF-8", "csv", "CSV, for other programs"),
  XLSX(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "xlsx",
      "Excel, to work with"),
  PDF("application/pdf", "pdf", "PDF, to print or hand round");

  private final String mediaType;
  private final String extension;
  private final String label;

  Format(String mediaType, String extension, String label) {
    this.mediaType = mediaType;
    this.extension = extension;
    this.label = label;
  }

  public String mediaType() {
    return mediaType;
  }

  public String extension() {
    return extension;
  }

  public String label() {
    return label;
  }
}
