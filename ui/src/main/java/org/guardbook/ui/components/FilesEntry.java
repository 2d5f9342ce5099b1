package org.guardbook.ui.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.guardbook.command.Narrative;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.review.Evidence;
import org.guardbook.ui.evidence.EvidenceStore;
import org.jspecify.annotations.Nullable;

/**
 * Files that show something. Each is stored as soon as it is chosen or dropped, while the rest of
 * the form is still written; sending the form says what they show.
 */
public final class FilesEntry extends Field<List<Evidence>> {

  private final EvidenceStore store;
  private final UnorderedList list = new UnorderedList();
  private final Upload upload = new Upload();
  private final NativeButton choose = new NativeButton("Add evidence");
  private final List<Evidence> files = new ArrayList<>();

  public FilesEntry(String name, String label, EvidenceStore store) {
    super(name, label, true);
    this.store = store;
    addClassName("filesentry");
    list.addClassNames("plain", "files");
    list.getElement().setAttribute("aria-live", "polite");
    choose.addClassNames("btn", "quiet");
    choose.getElement().setAttribute("type", "button");
    upload.addClassName("chooser");
    upload.setUploadButton(choose);
    upload.setDropLabel(new Span(""));
    upload.setDropLabelIcon(new Span(""));
    upload.setMaxFileSize(Math.toIntExact(store.largest().toBytes()));
    upload.setUploadFormat(UploadFormat.RAW);
    upload.setUploadHandler(this::receive);
    upload.addFileRejectedListener(
        _ ->
            refuse(
                "A file may have at most %d MB. Divide it, or save its pictures smaller."
                    .formatted(store.largest().toMegabytes())));
    lay(list);
    show();
  }

  /** What files are chosen with, to stand among the buttons at the foot of the form. */
  public Component chooser() {
    return upload;
  }

  /** Says what is chosen in other words. */
  public FilesEntry choosing(String label) {
    choose.setText(label);
    return this;
  }

  private void receive(UploadEvent event) throws IOException {
    String refusal = null;
    Evidence stored = null;
    try {
      stored = store.store(event.getInputStream(), event.getFileName());
    } catch (RuleViolated refused) {
      refusal = event.getFileName() + ": " + refused.getMessage();
    }
    Evidence kept = stored;
    String said = refusal;
    event
        .getUI()
        .access(
            () -> {
              upload.clearFileList();
              if (kept != null) {
                take(kept);
              } else if (said != null) {
                setVisible(true);
                refuse(said);
              }
            });
  }

  private void take(Evidence file) {
    if (files.stream().noneMatch(each -> each.sha256().equals(file.sha256()))) {
      files.add(file);
    }
    accept();
    show();
    changed();
  }

  private void show() {
    list.removeAll();
    for (Evidence file : files) {
      String name = file.fileName().words();
      Span size = new Span(" " + FileSize.words(file.size()) + " ");
      size.addClassName("small");
      NativeButton remove =
          Actions.inline(
              "Leave out",
              () -> {
                files.remove(file);
                show();
                changed();
                choose.focus();
              });
      remove.getElement().setAttribute("aria-label", "Leave out " + name);
      list.add(new ListItem(new Span(name), size, remove));
    }
    setVisible(!files.isEmpty());
  }

  @Override
  public void refuse(String sentence) {
    setVisible(true);
    super.refuse(sentence);
  }

  @Override
  public List<Evidence> value() {
    return List.copyOf(files);
  }

  @Override
  public void fill(@Nullable List<Evidence> value) {
    files.clear();
    files.addAll(value == null ? List.of() : value);
    show();
  }

  /** A line for each: hash, size, type, name. */
  @Override
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Evidence file : files) {
      text.append(file.sha256()).append(' ');
      text.append(file.size()).append(' ');
      text.append(file.mediaType()).append(' ');
      text.append(file.fileName().words()).append('\n');
    }
    return text.toString();
  }

  @Override
  public void fillText(String text) {
    fill(text.lines().map(line -> line.split(" ", 4)).map(FilesEntry::file).toList());
  }

  private static Evidence file(String[] parts) {
    return new Evidence(parts[0], new Narrative(parts[3]), parts[2], Long.parseLong(parts[1]));
  }

  @Override
  protected List<Element> controls() {
    return List.of(choose.getElement());
  }
}
