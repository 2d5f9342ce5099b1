package org.guardbook.ui.components;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.guardbook.command.review.Evidence;
import org.guardbook.query.actionplan.ActionPlanQuery.FindEvidence;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.dispatch.NothingThere;
import org.guardbook.ui.evidence.EvidenceStore;

/** Files that show something, to be taken away; never shown within the page. */
public final class FilesShown {

  private final Dispatch dispatch;
  private final EvidenceStore store;
  private final String review;

  /**
   * @param review in which they lie; whoever may not see it is given none of them
   */
  public FilesShown(Dispatch dispatch, EvidenceStore store, String review) {
    this.dispatch = dispatch;
    this.store = store;
    this.review = review;
  }

  public UnorderedList of(List<Evidence> files) {
    UnorderedList list = new UnorderedList();
    list.addClassNames("plain", "files");
    for (Evidence file : files) {
      DownloadHandler handler = event -> send(file, event);
      Anchor link = new Anchor(handler, file.fileName().words());
      link.getElement().setAttribute("download", true).setAttribute("router-ignore", true);
      Span size = new Span(" " + FileSize.words(file.size()));
      size.addClassName("small");
      list.add(new ListItem(link, size));
    }
    return list;
  }

  /** Whether the reader may have it is asked again whenever it is taken. */
  private void send(Evidence file, DownloadEvent event) throws IOException {
    Evidence found =
        dispatch
            .askForOne(new FindEvidence(review, file.sha256()), Evidence.class)
            .orElseThrow(NothingThere::new);
    try (InputStream content = store.open(found.sha256())) {
      event.setFileName(found.fileName().words());
      event.setContentType(found.mediaType());
      event.setContentLength(found.size());
      event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
      event.getResponse().setHeader("Content-Security-Policy", "sandbox");
      content.transferTo(event.getOutputStream());
    }
  }
}
