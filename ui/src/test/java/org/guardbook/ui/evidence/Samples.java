package org.guardbook.ui.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files of every kind, as small as they can be. */
final class Samples {

  private Samples() {}

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] bytes(String hex) {
    byte[] beginning = HexFormat.of().parseHex(hex.replace(" ", ""));
    byte[] all = new byte[512];
    System.arraycopy(beginning, 0, all, 0, beginning.length);
    return all;
  }

  static byte[] word() throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      document.createParagraph().createRun().setText("Teams were briefed.");
      document.write(out);
      return out.toByteArray();
    }
  }

  static byte[] excel() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      book.createSheet("Audit");
      book.write(out);
      return out.toByteArray();
    }
  }

  static byte[] powerPoint() throws IOException {
    try (XMLSlideShow show = new XMLSlideShow();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      show.createSlide();
      show.write(out);
      return out.toByteArray();
    }
  }

  static byte[] oldExcel() throws IOException {
    try (HSSFWorkbook book = new HSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      book.createSheet("Audit");
      book.write(out);
      return out.toByteArray();
    }
  }

  /** A container of older documents with parts of those names. */
  static byte[] compound(String... parts) throws IOException {
    try (POIFSFileSystem container = new POIFSFileSystem();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (String part : parts) {
        container.createDocument(new ByteArrayInputStream(new byte[5_000]), part);
      }
      container.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  static byte[] openDocument(String kind) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("mimetype", text("application/vnd.oasis.opendocument." + kind));
    parts.put("content.xml", text("<office:document-content/>"));
    return archive(parts);
  }

  static byte[] archive(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream archive = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        archive.putNextEntry(new ZipEntry(part.getKey()));
        archive.write(part.getValue());
        archive.closeEntry();
      }
    }
    return out.toByteArray();
  }

  /** What seems to be a Word document, of parts that unpack to nothing but zeros. */
  static byte[] bomb(int parts, int megabytesEach) throws IOException {
    byte[] zeros = new byte[1 << 20];
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream archive = new ZipOutputStream(out)) {
      archive.putNextEntry(new ZipEntry("[Content_Types].xml"));
      archive.write(
          text(
              "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument."
                  + "wordprocessingml.document.main+xml\"/></Types>"));
      for (int part = 0; part < parts; part++) {
        archive.putNextEntry(new ZipEntry("word/media/" + part + ".bmp"));
        for (int i = 0; i < megabytesEach; i++) {
          archive.write(zeros);
        }
      }
    }
    return out.toByteArray();
  }

  static byte[] together(byte[] first, byte[] second) {
    byte[] both = new byte[first.length + second.length];
    System.arraycopy(first, 0, both, 0, first.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
