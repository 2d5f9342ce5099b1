package org.guardbook.query.casefile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.guardbook.query.names.NameForms;
import org.guardbook.query.names.PlainText;

/**
 * The name of a school, firm or agency as it is compared: Elder Primary School is Elder Primary,
 * and neither Elder Nursery nor Lime Primary School.
 *
 * @param own what it is called among others of its kind: elder
 * @param kind what kind of place it is: primary, school
 */
record EmployerName(List<String> own, Set<String> kind) {

  private static final Set<String> LEFT_OUT =
      Set.of(
          "the",
          "of",
          "and",
          "at",
          "in",
          "for",
          "ltd",
          "limited",
          "plc",
          "llp",
          "cic",
          "inc",
          "co",
          "st",
          "saint",
          "cofe",
          "ce",
          "c",
          "e",
          "rc",
          "catholic",
          "roman",
          "england",
          "voluntary",
          "aided",
          "controlled");

  private static final Map<String, String> WRITTEN_OUT =
      Map.ofEntries(
          Map.entry("sch", "school"),
          Map.entry("schl", "school"),
          Map.entry("academy", "school"),
          Map.entry("acad", "school"),
          Map.entry("prim", "primary"),
          Map.entry("pri", "primary"),
          Map.entry("infants", "infant"),
          Map.entry("inf", "infant"),
          Map.entry("juniors", "junior"),
          Map.entry("jnr", "junior"),
          Map.entry("jun", "junior"),
          Map.entry("sec", "secondary"),
          Map.entry("coll", "college"),
          Map.entry("hosp", "hospital"),
          Map.entry("preschool", "nursery"),
          Map.entry("pre", "nursery"),
          Map.entry("playgroup", "nursery"),
          Map.entry("nurs", "nursery"),
          Map.entry("center", "centre"),
          Map.entry("ctr", "centre"),
          Map.entry("masjid", "mosque"),
          Map.entry("childrens", "children"),
          Map.entry("cars", "taxis"),
          Map.entry("taxi", "taxis"),
          Map.entry("football", "fc"));

  private static final Set<String> STAGES =
      Set.of(
          "nursery",
          "infant",
          "junior",
          "primary",
          "middle",
          "secondary",
          "high",
          "grammar",
          "college",
          "university");

  private static final Set<String> KINDS =
      Set.of(
          "school",
          "children",
          "day",
          "care",
          "home",
          "house",
          "residential",
          "hospital",
          "church",
          "mosque",
          "temple",
          "gurdwara",
          "synagogue",
          "club",
          "fc",
          "trust",
          "foundation",
          "service",
          "services",
          "agency",
          "fostering",
          "foster",
          "transport",
          "taxis",
          "coaches",
          "group",
          "centre",
          "council",
          "nhs",
          "community",
          "youth",
          "sports",
          "leisure");

  static EmployerName of(String name) {
    List<String> own = new ArrayList<>();
    Set<String> kind = new TreeSet<>();
    for (String written : PlainText.words(name)) {
      String word = written.replace("'", "");
      word = WRITTEN_OUT.getOrDefault(word, word);
      if (STAGES.contains(word) || KINDS.contains(word)) {
        kind.add(word);
      } else if (!LEFT_OUT.contains(word)) {
        own.add(word);
      }
    }
    return new EmployerName(List.copyOf(own), Collections.unmodifiableSet(kind));
  }

  /** What names of perhaps the same employer have in common. */
  List<String> keys() {
    Set<String> keys = new TreeSet<>();
    own.forEach(word -> keys.addAll(NameForms.keys(word)));
    keys.add(own.isEmpty() ? String.join(" ", kind) : String.join("", own));
    return List.copyOf(keys);
  }

  boolean seemsTheSameAs(EmployerName other) {
    if (own.isEmpty() || other.own.isEmpty()) {
      return own.isEmpty() && other.own.isEmpty() && !kind.isEmpty() && kind.equals(other.kind);
    }
    return isOfTheSameKindAs(other) && hasTheSameOwnNameAs(other);
  }

  private boolean isOfTheSameKindAs(EmployerName other) {
    Set<String> stages = new HashSet<>(kind);
    stages.retainAll(STAGES);
    Set<String> others = new HashSet<>(other.kind);
    others.retainAll(STAGES);
    if (!stages.isEmpty() && !others.isEmpty()) {
      return !Collections.disjoint(stages, others);
    }
    return kind.isEmpty()
        || other.kind.isEmpty()
        || !Collections.disjoint(kind, other.kind)
        // Elder Primary is a school, whether its name says so or not
        || isSchool() && other.isSchool();
  }

  private boolean isSchool() {
    return kind.contains("school") || !Collections.disjoint(kind, STAGES);
  }

  private boolean hasTheSameOwnNameAs(EmployerName other) {
    if (String.join("", own).equals(String.join("", other.own))) {
      return true;
    }
    if (own.size() != other.own.size()) {
      return false;
    }
    List<String> left = new ArrayList<>(other.own);
    for (String word : own) {
      if (!left.removeIf(theirs -> NameForms.likeness(word, theirs) >= NameForms.SOUNDS_ALIKE)) {
        return false;
      }
    }
    return true;
  }
}
