package org.guardbook.ui.childforms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guardbook.command.Refusal;
import org.guardbook.command.childprotection.ChildProtectionCommand;
import org.guardbook.command.childprotection.ChildProtectionCommand.OnChild;
import org.guardbook.command.childprotection.ChildProtectionCommand.RecordTogether;
import org.guardbook.command.childprotection.ChildReference;
import org.guardbook.query.child.ChildFile;
import org.guardbook.ui.components.Field;
import org.guardbook.ui.components.Ticks;
import org.guardbook.ui.forms.Ask;
import org.jspecify.annotations.Nullable;

/**
 * A form about a child that can be about brothers and sisters too: what holds for all of them
 * stands on it once, what is decided for each stands in a part of its own, and all of it is sent
 * together.
 *
 * @param <P> the part of one child
 */
final class FamilySheet<P extends Part> extends RowsSheet {

  /** How what is sent together, or one form about several, calls the part of one child. */
  private static final Pattern OF_ONE =
      Pattern.compile("(?:entries|children)\\[(\\d+)](?:\\.(.+))?");

  private final Desk desk;
  private final P own;
  private final Map<String, P> siblings = new LinkedHashMap<>();
  private @Nullable Together together;

  /**
   * @param which of the siblings it can be about at all
   * @param part of a child, its fields' names after a prefix
   */
  FamilySheet(Desk desk, Predicate<ChildFile> which, BiFunction<ChildFile, String, P> part) {
    this.desk = desk;
    own = part.apply(desk.file(), "");
    for (ChildFile sibling : desk.siblings()) {
      if (which.test(sibling)) {
        siblings.put(sibling.reference(), part.apply(sibling, sibling.reference() + "."));
      }
    }
  }

  /** Which brothers and sisters it is about, and the parts of those. */
  private final class Together extends Ticks {

    Together(String label, Map<String, String> children) {
      super("together", label, children);
      down();
      onChange(FamilySheet.this::fit);
    }

    @Override
    public void fill(@Nullable List<String> value) {
      super.fill(value);
      FamilySheet.this.fit();
    }
  }

  /**
   * Lays who it is about.
   *
   * @param label "The visit was to these as well"
   * @param ticked whoever it is most likely about
   */
  FamilySheet<P> about(String label, Predicate<ChildFile> ticked) {
    return about(label, ticked, _ -> "");
  }

  /**
   * @param besides what is said of a child beside its name
   */
  FamilySheet<P> about(
      String label, Predicate<ChildFile> ticked, Function<ChildFile, String> besides) {
    if (!siblings.isEmpty() && !desk.correcting()) {
      Map<String, String> offered = new LinkedHashMap<>();
      siblings.forEach(
          (reference, part) -> {
            String more = besides.apply(part.child());
            offered.put(reference, desk.named(part.child()) + (more.isEmpty() ? "" : ", " + more));
          });
      Together ticks = new Together(label, offered);
      ticks.fill(
          siblings.values().stream()
              .map(Part::child)
              .filter(ticked)
              .map(ChildFile::reference)
              .toList());
      together = ticks;
      with(ticks);
    }
    return this;
  }

  /** Lays what is decided for each child. */
  FamilySheet<P> each() {
    if (together != null) {
      own.head(desk.file().child().name());
      siblings.values().forEach(part -> part.head(part.child().child().name()));
    }
    with(own);
    own.fields().forEach(this::alsoKnow);
    if (together != null) {
      for (P part : siblings.values()) {
        with(part);
        part.fields().forEach(this::alsoKnow);
      }
    }
    fit();
    return this;
  }

  P own() {
    return own;
  }

  private void fit() {
    own.fit();
    Set<String> chosen = together == null ? Set.of() : Set.copyOf(together.value());
    siblings.forEach((reference, part) -> part.ask(chosen.contains(reference)));
  }

  /** The parts of those it is about, that of the child from whose record one came first. */
  List<P> chosen() {
    List<P> chosen = new ArrayList<>(List.of(own));
    if (together != null) {
      together.value().stream()
          .flatMap(reference -> java.util.stream.Stream.ofNullable(siblings.get(reference)))
          .forEach(chosen::add);
    }
    return chosen;
  }

  /** The other children it is about. */
  List<ChildReference> besides(P part) {
    return chosen().stream().filter(other -> other != part).map(Part::reference).toList();
  }

  /** Sends one entry for each child, all together. */
  Ask<ChildProtectionCommand> ask(String button, Function<P, OnChild> entry, String done) {
    return new Ask<>(
        this,
        button,
        () -> {
          List<OnChild> entries = chosen().stream().map(entry).toList();
          return entries.size() == 1 ? entries.getFirst() : new RecordTogether(entries);
        },
        done);
  }

  @Override
  public void refuse(List<Refusal> refusals) {
    super.refuse(ofTheirChildren(refusals).stream().map(this::saidOfWhom).toList());
  }

  /** Where there are several children, what is wrong at one of them says at which. */
  private Refusal saidOfWhom(Refusal refusal) {
    List<P> sent = chosen();
    for (P part : sent) {
      if (sent.size() > 1
          && part.fields().stream().anyMatch(field -> field.name().equals(refusal.field()))) {
        return of(refusal, part.child().child().name());
      }
    }
    return refusal;
  }

  private static Refusal of(Refusal refusal, String names) {
    return new Refusal(refusal.field(), names + ": " + refusal.sentence());
  }

  /** What is said of one child goes to its part; what all are told is said once. */
  private List<Refusal> ofTheirChildren(List<Refusal> refusals) {
    List<P> sent = chosen();
    Map<Refusal, Set<String>> shared = new LinkedHashMap<>();
    List<Refusal> all = new ArrayList<>();
    for (Refusal refusal : refusals) {
      if (fields().stream().anyMatch(field -> field.name().equals(refusal.field()))) {
        all.add(refusal);
        continue;
      }
      Matcher one = OF_ONE.matcher(refusal.field() == null ? "" : refusal.field());
      int place = one.matches() ? Integer.parseInt(one.group(1)) : sent.size();
      if (place >= sent.size()) {
        all.add(refusal);
        continue;
      }
      P part = sent.get(place);
      @Nullable String field = one.group(2);
      if (field != null && isWithin(part, field)) {
        all.add(new Refusal(part.prefix() + field, refusal.sentence()));
      } else {
        shared
            .computeIfAbsent(new Refusal(field, refusal.sentence()), _ -> new LinkedHashSet<>())
            .add(part.child().child().name());
      }
    }
    shared.forEach(
        (refusal, names) ->
            all.add(names.size() == sent.size() ? refusal : of(refusal, String.join(", ", names))));
    return all;
  }

  private static boolean isWithin(Part part, String field) {
    for (Field<?> each : part.fields()) {
      String name = each.name().substring(part.prefix().length());
      if (field.equals(name) || field.startsWith(name + ".") || field.startsWith(name + "[")) {
        return true;
      }
    }
    return false;
  }
}
