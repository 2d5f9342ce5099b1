package org.guardbook.ui.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guardbook.ui.evidence.Samples.archive;
import static org.guardbook.ui.evidence.Samples.bytes;
import static org.guardbook.ui.evidence.Samples.compound;
import static org.guardbook.ui.evidence.Samples.text;
import static org.guardbook.ui.evidence.Samples.together;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.guardbook.command.RuleViolated;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file is what is in it, whatever it is called; and what could do harm is not evidence. */
class TellingWhatAFileIs {

  private static final String MAIL =
      "Received: from a by b\r\n for <c>; Mon, 2 Jun 2014 10:00:00 +0100\r\n"
          + "From: nurse@health.example\r\nSubject: Audit\r\n\r\n<p>Nine of ten.</p>\r\n";

  private static final String JPEG = "ffd8ffe0 0010 4a464946";

  @TempDir private Path folder;

  private FileKind kind(String name, byte[] content) throws IOException {
    Path file = Files.write(Files.createTempFile(folder, "", ""), content);
    return Content.kindOf(file, FileName.of(name));
  }

  @TestFactory
  Stream<DynamicTest> takesWhatAgenciesSend() throws IOException {
    Map<String, byte[]> samples = new LinkedHashMap<>();
    samples.put("minutes.pdf", text("%PDF-1.4\n%%EOF"));
    samples.put("minutes.docx", Samples.word());
    samples.put("audit.xlsx", Samples.excel());
    samples.put("briefing.pptx", Samples.powerPoint());
    samples.put("minutes.doc", compound("WordDocument", "1Table"));
    samples.put("audit.xls", Samples.oldExcel());
    samples.put("briefing.ppt", compound("PowerPoint Document"));
    samples.put("minutes.odt", Samples.openDocument("text"));
    samples.put("audit.ods", Samples.openDocument("spreadsheet"));
    samples.put("briefing.odp", Samples.openDocument("presentation"));
    samples.put("sheet.jpg", bytes(JPEG));
    samples.put("SHEET.JPEG", bytes(JPEG));
    samples.put("sheet.png", bytes("89504e470d0a1a0a"));
    samples.put("sheet.gif", text("GIF89a......"));
    samples.put("sheet.tif", bytes("49492a00"));
    samples.put("scan.tiff", bytes("4d4d002a"));
    samples.put("sheet.webp", text("RIFF....WEBPVP8 "));
    samples.put("sheet.heic", text("\0\0\0\u0018ftypheic\0\0\0\0"));
    samples.put("reply.eml", text(MAIL));
    samples.put("reply.msg", compound("__properties_version1.0", "__nameid_version1.0"));
    samples.put("notes.txt", text("Nine of ten. < 5 days; naïve “quotes”.\n"));
    samples.put("old notes.txt", "caf\u00e9 \u00a35\r\n".getBytes(StandardCharsets.ISO_8859_1));
    samples.put("wide notes.txt", "\uFEFFNine of ten".getBytes(StandardCharsets.UTF_16LE));
    samples.put("audit.csv", text("case,found\n1,yes\n"));
    return samples.entrySet().stream()
        .map(
            sample ->
                DynamicTest.dynamicTest(
                    sample.getKey(),
                    () ->
                        assertThat(
                                kind(sample.getKey(), sample.getValue()).isCalled(sample.getKey()))
                            .isTrue()));
  }

  @TestFactory
  Stream<DynamicTest> refusesWhatRunsOrHides() throws IOException {
    Map<String, byte[]> hostile = new LinkedHashMap<>();
    hostile.put("a program called .pdf", bytes("4d5a9000"));
    hostile.put("a Linux program", bytes("7f454c46"));
    hostile.put("a page", text("  \n<!DOCTYPE html><script>alert(1)</script>"));
    hostile.put("a page behind a mark", text("\uFEFF<html>"));
    hostile.put("a wide page", "\uFEFF<html>".getBytes(StandardCharsets.UTF_16LE));
    hostile.put("a drawing", text("<svg onload=\"alert(1)\"/>"));
    hostile.put("a drawing as XML", text("<?xml version=\"1.0\"?><svg/>"));
    hostile.put("a script", text("#!/bin/sh\nrm -rf ~"));
    hostile.put("rich text", text("{\\rtf1 {\\object}}"));
    hostile.put("an archive", archive(Map.of("a.txt", text("a"))));
    hostile.put("a Java program", archive(Map.of("META-INF/MANIFEST.MF", text("Main-Class: A"))));
    hostile.put("an installer", compound("!_StringData"));
    hostile.put("half a container", bytes("d0cf11e0a1b11ae1"));
    hostile.put("half an archive", bytes("504b0304"));
    hostile.put("a locked document", compound("EncryptionInfo", "EncryptedPackage"));
    hostile.put("an older document with macros", compound("WordDocument", "Macros"));
    hostile.put("noise", new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
    hostile.put(
        "a document with macros",
        archive(
            Map.of(
                "[Content_Types].xml",
                text(
                    "<Override ContentType=\"application/vnd.openxmlformats-officedocument."
                        + "wordprocessingml.document.main+xml\"/>"),
                "word/vbaProject.bin",
                text("Sub AutoOpen"))));
    hostile.put(
        "a macro-enabled document",
        archive(
            Map.of(
                "[Content_Types].xml",
                text("ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\""))));
    hostile.put("a picture that is an archive too", together(bytes(JPEG), Samples.word()));
    hostile.put(
        "a PDF that is a program's archive too",
        together(text("%PDF-1.4\n"), archive(Map.of("META-INF/MANIFEST.MF", text("A")))));
    return hostile.entrySet().stream()
        .flatMap(
            sample ->
                Stream.of("pdf", "docx", "doc", "jpg", "txt", "eml", "csv")
                    .map(
                        ending ->
                            DynamicTest.dynamicTest(
                                sample.getKey() + " as ." + ending,
                                () ->
                                    assertThatThrownBy(
                                            () -> kind("evidence." + ending, sample.getValue()))
                                        .isInstanceOf(RuleViolated.class)
                                        .hasMessageEndingWith("."))));
  }

  @Test
  void neverUnpacksABomb() throws IOException {
    byte[] bomb = Samples.bomb(12, 100);
    assertThat(bomb.length).isLessThan(3 << 20);
    long before = used();

    assertThatThrownBy(() -> kind("minutes.docx", bomb))
        .hasMessage("This would unpack to more than any document needs, so it is not taken.");

    assertThat(used() - before).isLessThan(64 << 20);
  }

  @Test
  void readsNoMoreThanABitOfAPartThatIsABomb() throws IOException {
    byte[] bomb = archive(Map.of("[Content_Types].xml", new byte[100 << 20]));

    assertThatThrownBy(() -> kind("minutes.docx", bomb))
        .hasMessageStartingWith("This is not a file that can be evidence.");
  }

  @Test
  void refusesAnArchiveOfMorePartsThanADocumentHas() throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    for (int part = 0; part < 10_001; part++) {
      parts.put("word/" + part, new byte[0]);
    }
    byte[] many = archive(parts);

    assertThatThrownBy(() -> kind("minutes.docx", many)).hasMessageContaining("unpack");
  }

  @Test
  void saysWhatAFileIsThatIsCalledSomethingElse() {
    assertThatThrownBy(() -> kind("photograph.pdf", bytes(JPEG)))
        .isInstanceOfSatisfying(
            RuleViolated.class,
            refused -> assertThat(refused.refusals().getFirst().field()).isEqualTo("fileName"))
        .hasMessage(
            "This is called .pdf, but in it is a JPEG picture. If that is what you mean to send,"
                + " let its name end with .jpg.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"page.html", "run.bat", "link.url", "run.js", "run.ps1", "draw.svg", "a.hta"})
  void takesTextOnlyUnderANameThatDoesNotRun(String name) {
    assertThatThrownBy(() -> kind(name, text("start calc\r\n")))
        .hasMessageContaining("let its name end with .txt");
  }

  @Test
  void keepsOfANameWhatNamesTheFile() {
    Map<String, String> names =
        Map.of(
            "../../etc/minutes.pdf", "minutes.pdf",
            "C:\\Users\\nurse\\Ärzte.pdf", "Ärzte.pdf",
            "a\r\nSet-Cookie: b=c.pdf", "aSet-Cookie- b=c.pdf",
            "minutes\u202Efdp.txt", "minutesfdp.txt",
            "min\u0000utes.pdf", "minutes.pdf",
            "  .minutes.pdf. ", "minutes.pdf",
            "minutes\".pdf", "minutes-.pdf",
            "e\u0301tude.pdf", "\u00e9tude.pdf");
    names.forEach((given, kept) -> assertThat(FileName.of(given)).isEqualTo(kept));

    assertThat(FileName.of("m".repeat(5_000) + ".pdf"))
        .hasSizeLessThanOrEqualTo(150)
        .endsWith(".pdf");
    assertThat(FileName.of("\uD83D\uDC76".repeat(300) + ".pdf")).endsWith("….pdf");
  }

  @Test
  void wantsANameWithAnEnding() {
    for (String name :
        List.of("", "   ", "/", "minutes", ".pdf", "..", "\u202E", "a." + "x".repeat(400))) {
      assertThatThrownBy(() -> FileName.of(name)).as(name).isInstanceOf(RuleViolated.class);
    }
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
