package org.guardbook.ui.figures;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guardbook.command.When;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.EarlierMoment;
import org.jspecify.annotations.Nullable;

/**
 * Up to when what is recorded is counted, exactly as an address says it.
 *
 * @param asAt as {@link EarlierMoment} reads it; null for now
 */
record RecordedUpTo(@Nullable String asAt) {

  static final RecordedUpTo NOW = new RecordedUpTo(null);

  /** Reads an address; without a moment that makes sense it is now. */
  static RecordedUpTo in(QueryParameters address) {
    return new RecordedUpTo(
        address
            .getSingleParameter("asAt")
            .filter(text -> EarlierMoment.parse(text).isPresent())
            .orElse(null));
  }

  static RecordedUpTo typed(@Nullable When typed) {
    return new RecordedUpTo(typed == null ? null : typed.toString());
  }

  void addTo(Map<String, List<String>> address) {
    if (asAt != null) {
      address.put("asAt", List.of(asAt));
    }
  }

  boolean isNow() {
    return asAt == null;
  }

  /** For a query: null for now. */
  @Nullable Instant instant() {
    return earlier().map(EarlierMoment::instant).orElse(null);
  }

  /** As it stands in a form. */
  @Nullable When shown() {
    return earlier().map(EarlierMoment::shown).orElse(null);
  }

  /** "as recorded up to now", or up to the end of a day, or up to a moment. */
  String words() {
    return "as recorded up to " + earlier().map(EarlierMoment::words).orElse("now");
  }

  /** What stands across the page while it counts from an earlier moment; null while from now. */
  @Nullable Component band(String addressOfNow) {
    return isNow()
        ? null
        : new Div(
            new Span("Figures " + words() + ". Nothing entered later is in them."),
            Actions.link("Back to now", addressOfNow));
  }

  private Optional<EarlierMoment> earlier() {
    return Optional.ofNullable(asAt).flatMap(EarlierMoment::parse);
  }
}
