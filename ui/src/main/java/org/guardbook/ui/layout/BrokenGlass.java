package org.guardbook.ui.layout;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.guardbook.command.access.Role;
import org.guardbook.query.restriction.RestrictionQuery.GlassWasBroken;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.security.SignedIn;

/**
 * Tells the designated senior officer on whatever page they are, while it is shown, that the glass
 * of a restricted record was broken. It stays until they say that they have seen it, or load a page
 * anew; what was broken while they were not there is on Today.
 */
final class BrokenGlass extends Div {

  private final String reader;

  BrokenGlass(Dispatch dispatch, SignedIn person) {
    this.reader = person.account();
    addClassName("glass-broken");
    getElement().setAttribute("role", "alert");
    if (person.roles().contains(Role.DESIGNATED_SENIOR_OFFICER)) {
      Live.ofBreakingsWhileShown(this, dispatch, this::tell);
    }
  }

  private void tell(List<GlassWasBroken> news) {
    for (GlassWasBroken each : news) {
      if (each.reference() != null && !reader.equals(each.by())) {
        add(line(each.reference(), String.valueOf(each.by())));
      }
    }
  }

  private Paragraph line(String reference, String by) {
    Anchor looks = new Anchor("looks?reference=" + reference, "Who looked");
    looks.getElement().setAttribute("aria-label", "Who looked at " + reference);
    Paragraph line =
        new Paragraph(
            new Span(by + " just broke the glass of " + reference + ", which is restricted. "),
            looks);
    line.addClassNames("notice", "warn");
    NativeButton seen = Actions.inline("Seen", () -> remove(line));
    seen.getElement().setAttribute("aria-label", "Seen: the glass of " + reference);
    line.add(new Span(" "), seen);
    return line;
  }
}
