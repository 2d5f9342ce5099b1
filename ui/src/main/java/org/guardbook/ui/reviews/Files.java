package org.guardbook.ui.reviews;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.guardbook.command.review.Evidence;

/** Files of a review, each to be downloaded. */
final class Files extends UnorderedList {

  Files(String reference, List<Evidence> files) {
    addClassNames("plain", "small");
    for (Evidence file : files) {
      Anchor download =
          new Anchor(
              "api/cases/" + reference + "/evidence/" + file.sha256(), file.fileName().words());
      download.getElement().setAttribute("download", true).setAttribute("router-ignore", true);
      add(new ListItem(download));
    }
  }
}
