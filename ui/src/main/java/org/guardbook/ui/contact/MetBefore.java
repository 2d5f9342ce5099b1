package org.guardbook.ui.contact;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guardbook.command.positionoftrust.CaseReference;
import org.guardbook.command.positionoftrust.ContactType;
import org.guardbook.query.casefile.CaseQuery.FindMatches;
import org.guardbook.query.casefile.CaseQuery.Match;
import org.guardbook.query.casefile.CaseQuery.Matches;
import org.guardbook.query.casefile.CaseSummary;
import org.guardbook.ui.components.Actions;
import org.guardbook.ui.components.Card;
import org.guardbook.ui.components.Tag;
import org.guardbook.ui.components.Tone;
import org.guardbook.ui.components.Words;
import org.guardbook.ui.dispatch.Dispatch;
import org.jspecify.annotations.Nullable;

/**
 * Who and what was met before, asked while the contact is being typed. A person says of each match
 * whether it is the same adult; the answers go with the contact.
 */
final class MetBefore extends Div {

  private final Dispatch dispatch;
  private final Card people = new Card();
  private final Card setting = new Card();
  private final Div peopleList = new Div();
  private final Div settingList = new Div();
  private final Map<String, Boolean> same = new LinkedHashMap<>();
  private final Runnable onAnswer;
  private List<Match> offered = List.of();

  MetBefore(Dispatch dispatch, Runnable onAnswer) {
    this.dispatch = dispatch;
    this.onAnswer = onAnswer;
    addClassName("stack");
    people.add(new H2("Have we met before?"), peopleList);
    peopleList.getElement().setAttribute("aria-live", "polite");
    setting.add(new H2("This setting"), settingList);
    settingList.getElement().setAttribute("aria-live", "polite");
    Card then =
        new Card(
            "Then",
            small(
                "The clocks start, the case opens with its reference, and you are asked whether the"
                    + " threshold is met."));
    add(people, setting, then);
    show(new Matches(List.of(), List.of()), null, null);
  }

  /** Asks again for what has been typed so far. */
  void ask(@Nullable String name, @Nullable LocalDate born, @Nullable String employer) {
    boolean enough = (name != null && name.length() >= 3) || born != null || employer != null;
    show(
        enough
            ? dispatch.ask(new FindMatches(name, born, employer, null), Matches.class)
            : new Matches(List.of(), List.of()),
        name,
        employer);
  }

  List<CaseReference> samePersonAs() {
    return answered(true);
  }

  List<CaseReference> notSamePersonAs() {
    return answered(false);
  }

  /** The answers as text, for a draft. */
  String text() {
    List<String> parts = new ArrayList<>();
    same.forEach((reference, is) -> parts.add((is ? "+" : "-") + reference));
    return String.join(";", parts);
  }

  void fillText(String text) {
    same.clear();
    Arrays.stream(text.split(";", -1))
        .filter(part -> part.length() > 1)
        .forEach(part -> same.put(part.substring(1), part.charAt(0) == '+'));
  }

  /** Only what is still offered counts: a name may have been changed since. */
  private List<CaseReference> answered(boolean is) {
    return offered.stream()
        .map(match -> match.earlier().reference())
        .filter(reference -> Boolean.valueOf(is).equals(same.get(reference)))
        .map(CaseReference::new)
        .toList();
  }

  private void show(Matches matches, @Nullable String name, @Nullable String employer) {
    offered = matches.people();
    peopleList.removeAll();
    people.setClassName(
        "told", offered.stream().anyMatch(m -> !same.containsKey(m.earlier().reference())));
    if (offered.isEmpty()) {
      peopleList.add(
          small(
              name == null
                  ? "Earlier cases about the same person appear here while you type the name or the"
                      + " date of birth, spelling apart."
                  : "Nobody of that name, or one spelt like it, has been met before."));
    }
    offered.forEach(match -> peopleList.add(offer(match)));
    if (!offered.isEmpty()) {
      peopleList.add(
          small("Linking shows both cases together. It can be undone, and says who decided."));
    }
    settingList.removeAll();
    if (employer == null || matches.setting().isEmpty()) {
      settingList.add(
          small(
              employer == null
                  ? "Other contacts about the same employer in the last two years appear here."
                  : "No other contact about this employer in two years."));
    } else {
      Paragraph others =
          small(
              Words.count(matches.setting().size(), "other contact", "other contacts")
                  + " in two years: ");
      List<CaseSummary> some = matches.setting().stream().limit(8).toList();
      for (int i = 0; i < some.size(); i++) {
        CaseSummary each = some.get(i);
        Anchor link = new Anchor("cases/" + each.reference(), each.reference());
        link.setTarget("_blank");
        link.getElement().setAttribute("title", each.title());
        others.add(link, new Span(i + 1 < some.size() ? ", " : "."));
      }
      settingList.add(others);
    }
  }

  private Div offer(Match match) {
    CaseSummary earlier = match.earlier();
    LocalDate born = earlier.adultDateOfBirth();
    Span who = new Span(earlier.adultName() == null ? "Not named" : earlier.adultName());
    who.getStyle().set("font-weight", "650");
    Anchor link = new Anchor("cases/" + earlier.reference(), earlier.reference());
    link.setTarget("_blank");
    Div facts =
        new Div(
            link,
            new Span(
                " · "
                    + (earlier.contactType() == ContactType.ADVICE ? "advice" : "referral")
                    + ", "
                    + earlier.receivedOn().getYear()
                    + " · "
                    + earlier.title()));
    facts.addClassName("small");
    Div because = new Div(match.because());
    because.addClassName("small");
    Div answer = new Div();
    answer.addClassName("actions");
    answer.getStyle().set("margin", "6px 0 12px");
    Boolean is = same.get(earlier.reference());
    if (is == null) {
      answer.add(
          Actions.quiet("Same person", () -> answer(earlier, true)),
          Actions.quiet("Not the same", () -> answer(earlier, false)));
    } else {
      answer.add(
          is
              ? new Tag(Tone.GREEN, "✓", "Same person: will be linked")
              : new Tag(Tone.GREY, "—", "Not the same"),
          Actions.inline(
              "Change",
              () -> {
                same.remove(earlier.reference());
                onAnswer.run();
              }));
    }
    Div line = new Div(who, new Span(born == null ? "" : ", b. " + Words.date(born)));
    return new Div(line, facts, because, answer);
  }

  private void answer(CaseSummary earlier, boolean is) {
    same.put(earlier.reference(), is);
    onAnswer.run();
  }

  private static Paragraph small(String words) {
    Paragraph paragraph = new Paragraph(words);
    paragraph.addClassName("small");
    return paragraph;
  }
}
