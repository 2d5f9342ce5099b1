package org.guardbook.ui.importing;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where a file is chosen or dropped. */
final class FileDrop extends Div {

  /** What a file is handed to; it answers nothing where another file is still on its way. */
  interface Taker {
    Optional<ImportRun> take(String name, Path file) throws IOException;
  }

  private final IncomingFiles incoming;
  private final Taker taker;
  private final Upload upload = new Upload();
  private final Div refusal = new Div();
  private Runnable onTaken = () -> {};

  FileDrop(IncomingFiles incoming, Taker taker) {
    this.incoming = incoming;
    this.taker = taker;
    NativeButton choose = new NativeButton("Choose a CSV file");
    choose.addClassName("btn");
    choose.getElement().setAttribute("type", "button");
    upload.setUploadButton(choose);
    upload.setDropLabel(new Span("or drop it here"));
    upload.setMaxFiles(1);
    upload.setMaxFileSize(Math.toIntExact(incoming.largest().toBytes()));
    upload.setUploadFormat(UploadFormat.RAW);
    upload.setUploadHandler(this::receive);
    upload.addFileRejectedListener(
        _ ->
            refuse(
                "The file is larger than %d MB, the most that is taken in at once. Divide it into smaller files."
                    .formatted(incoming.largest().toMegabytes())));
    refusal.addClassNames("error");
    refusal.getElement().setAttribute("role", "alert");
    addClassName("f");
    add(upload, refusal);
  }

  /** Called in the turn of the page once a file has been taken. */
  void onTaken(Runnable listener) {
    onTaken = listener;
  }

  void setBusy(boolean busy) {
    upload.setEnabled(!busy);
  }

  private void receive(UploadEvent event) throws IOException {
    String name = name(event.getFileName());
    Path file = incoming.keep(event.getInputStream());
    String problem = null;
    if (file == null) {
      problem =
          "%s is larger than %d MB, the most that is taken in at once. Divide it into smaller files."
              .formatted(name, incoming.largest().toMegabytes());
    } else if (taker.take(name, file).isEmpty()) {
      Files.deleteIfExists(file);
      problem = "Another file of yours is still being imported. Send this one when it is done.";
    }
    String said = problem;
    event
        .getUI()
        .access(
            () -> {
              upload.clearFileList();
              if (said == null) {
                refuse("");
                onTaken.run();
              } else {
                refuse(said);
              }
            });
  }

  private void refuse(String sentence) {
    refusal.setText(sentence);
  }

  /** Only what a person would call it; a browser may send a whole path. */
  private static String name(String sent) {
    String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    String bare = last.replaceAll("\\p{Cntrl}", "").strip();
    return bare.isEmpty() ? "the file" : bare.substring(0, Math.min(bare.length(), 120));
  }
}
