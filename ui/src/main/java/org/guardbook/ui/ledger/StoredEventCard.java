package org.guardbook.ui.ledger;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import org.guardbook.query.ledger.LedgerQuery.StoredEvent;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Facts;
import org.guardbook.ui.components.Words;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One event as it is stored. */
final class StoredEventCard extends Card {

  /** Numbers stay as they were written. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /**
   * @param isWanted whether the page was opened for it
   */
  StoredEventCard(StoredEvent event, boolean isProved, boolean isWanted) {
    super(Words.count(event.sequence() + 1) + " · " + event.type());
    String revision = event.revision();
    Div state = new Div(new Proved(isProved), Digest.mono("#" + Words.count(event.position())));
    state.addClassName("facts");
    Span id = Digest.mono(event.eventId());
    add(
        state,
        new Facts()
            .add("Recorded", Moments.whole(event.recordedAt()))
            .add("By", account(event.metadata()))
            .add("Sequence", Long.toString(event.sequence()))
            .add("Revision", revision == null ? "the first" : revision)
            .add("Event id", id)
            .add("Leaf hash", new Digest("", Proving.hash(event).toBase64())),
        folded("What happened, as JSON", event.payload(), isWanted),
        folded("Who recorded it, as JSON", event.metadata(), false),
        folded("The leaf, in base64", event.leaf(), false));
    if (isWanted) {
      addClassName("wanted");
    }
  }

  private static Folded folded(String words, String json, boolean open) {
    Pre text = new Pre(laidOut(json));
    text.addClassNames("mono", "verbatim");
    Folded folded = new Folded(words, text);
    folded.getElement().setAttribute("open", open);
    return folded;
  }

  private static String laidOut(String text) {
    try {
      return text.startsWith("{")
          ? JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(text))
          : text;
    } catch (JacksonException _) {
      // What is no JSON is shown as it stands
      return text;
    }
  }

  private static String account(String metadata) {
    try {
      JsonNode account = JSON.readTree(metadata).path("account");
      return account.isString() ? account.asString() : "not said";
    } catch (JacksonException _) {
      return "not said";
    }
  }
}
