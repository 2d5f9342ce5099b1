package org.guardbook.command;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a command as one reads a form that somebody filled in: is everything there that is needed,
 * do the words fit, are the years likely, is each code on its list. Whether what it asks for makes
 * sense is for the record it is about to say.
 *
 * @param objection what speaks against a value that is a record of its own, a code that is not in
 *     force say; null where nothing does
 */
public record Form(Function<Record, @Nullable String> objection) {

  /** Characters that a name, a capacity or a place may have. */
  public static final int LINE_LIMIT = 200;

  /** What stands in one record is never more; the rows of an import are read one by one. */
  private static final int LIST_LIMIT = 200;

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  /** What may be said in words or left unsaid; a reason may not. */
  private static final Set<String> OPTIONAL_WORDS =
      Set.of("note", "summary", "where", "childsView", "parentsView", "dissent");

  /** By field; where a field means something else in one form, by form and field. */
  private static final Map<String, String> NEEDED =
      Map.ofEntries(
          Map.entry("account", "Give the sign-in name."),
          Map.entry("action", "Say which action it is."),
          Map.entry("actionNumber", "Give the action its number in the plan."),
          Map.entry("adult", "Give the adult's name."),
          Map.entry("agency", "Choose the agency."),
          Map.entry("agreedBy", "Say who agreed."),
          Map.entry("agreedOn", "Say when the action was agreed."),
          Map.entry("allegation", "Write down what was alleged or asked."),
          Map.entry("attendance", "Say who came."),
          Map.entry("by", "Say who it was, by role."),
          Map.entry("capacity", "Say in which capacity."),
          Map.entry("category", "Choose the category."),
          Map.entry("chair", "Say who chairs."),
          Map.entry("child", "Name the child."),
          Map.entry("childName", "Give the child's name."),
          Map.entry("code", "Write the code."),
          Map.entry("committee", "Say which committee it is."),
          Map.entry("consequence", "Choose what followed."),
          Map.entry("contactType", "Say whether it is a referral or a request for advice."),
          Map.entry("decisions", "Write down what was decided."),
          Map.entry("dueOn", "Say by which day."),
          Map.entry("earlier", "Give the reference of the earlier case."),
          Map.entry("EarlierAction.action", "Write down what is to be done."),
          Map.entry("EarlierAction.recommendation", "Write down what is recommended."),
          Map.entry("CorrectChildEntry.entry", "Say which entry was wrong."),
          Map.entry("CorrectEntry.entry", "Say which entry was wrong."),
          Map.entry("entry", "Say which entry it is."),
          Map.entry("Extension.from", "Say which date was in force."),
          Map.entry("Extension.on", "Say when the extension was agreed."),
          Map.entry("Extension.to", "Say which date it was moved to."),
          Map.entry("every", "Say how often."),
          Map.entry("family", "Say which family it is."),
          Map.entry("fileName", "Name the file."),
          Map.entry("finding", "Say what the enquiries found."),
          Map.entry("from", "Say from which day."),
          Map.entry("fromAuthority", "Name the authority the case comes from."),
          Map.entry("happened", "Say when it happened."),
          Map.entry("CallConference.heldFor", "Say when the conference is to take place."),
          Map.entry("heldFor", "Say when the meeting is to take place."),
          Map.entry("howWeShallKnow", "Say how we shall know that it has changed."),
          Map.entry("impact", "Say what difference the action made."),
          Map.entry("kind", "Say which kind it is."),
          Map.entry("label", "Give the words that people see."),
          Map.entry("leadAgency", "Choose the agency that leads."),
          Map.entry("leadRole", "Say who in the agency leads, by role."),
          Map.entry("list", "Say which list it is."),
          Map.entry("MakeRecommendation.recommendation", "Give the recommendation its number."),
          Map.entry("MakeRecommendation.text", "Write down what is recommended."),
          Map.entry("measure", "Write down what was done to keep children safe."),
          Map.entry("mediaType", "Say what the file is."),
          Map.entry("member", "Say whose seat it is."),
          Map.entry("method", "Say how the review is done."),
          Map.entry("minutes", "Write down what was said."),
          Map.entry("name", "Give the name."),
          Map.entry("other", "Give the reference of the other case."),
          Map.entry("outcome", "Choose the outcome."),
          Map.entry("outlook", "Say whether it is on track or at risk."),
          Map.entry("owner", "Say who is to do it."),
          Map.entry("PlannedOutcome.text", "Say what must change for the child."),
          Map.entry("planReference", "Give the plan's reference."),
          Map.entry("planTitle", "Give the plan its title."),
          Map.entry("presence", "Say who came: the member, a deputy or nobody."),
          Map.entry("Attendance.presence", "Say whether the agency came."),
          Map.entry("readers", "Name who may see it."),
          Map.entry("reason", "Give a reason."),
          Map.entry("received", "Say when the contact was received."),
          Map.entry("recommendation", "Say which recommendation it follows from."),
          Map.entry("recommendationNumber", "Give the recommendation its number."),
          Map.entry("reference", "Give the reference."),
          Map.entry("referredBy", "Say who referred the case, by capacity."),
          Map.entry("referrer", "Say who got in touch."),
          Map.entry("referrerAgency", "Say who got in touch."),
          Map.entry("regulator", "Name the regulator."),
          Map.entry("result", "Write down how it ended."),
          Map.entry("role", "Say who, by role."),
          Map.entry("sector", "Choose the setting."),
          Map.entry("sha256", "Say which file it is."),
          Map.entry("significance", "Say what it meant for the child."),
          Map.entry("source", "Name the guidance or procedure."),
          Map.entry("view", "Say which view it is."),
          Map.entry("strand", "Choose the strand."),
          Map.entry("successMeasure", "Say what will show that it made a difference."),
          Map.entry("termsOfReference", "Write down the terms of reference."),
          Map.entry("team", "Choose the team."),
          Map.entry("text", "Write down what is to be done."),
          Map.entry("title", "Give it a title."),
          Map.entry("toAuthority", "Name the authority that takes the case on."),
          Map.entry("Update.on", "Say when the agency reported."));

  private static final ClassValue<List<Blank>> BLANKS =
      new ClassValue<>() {
        @Override
        protected List<Blank> computeValue(Class<?> type) {
          return Stream.of(type.getRecordComponents()).map(Blank::of).toList();
        }
      };

  /** What is wrong with a command as it was filled in. */
  public Refusals read(Record command) {
    Refusals refusals = new Refusals();
    read(command, "", refusals);
    return refusals;
  }

  /** Whether everything that is needed is there at all, be it wrong. */
  public boolean isComplete(Record command) {
    for (Blank blank : BLANKS.get(command.getClass())) {
      Object value = blank.valueIn(command);
      boolean complete =
          switch (value) {
            case null -> blank.optional;
            case Collection<?> list ->
                list.stream()
                    .allMatch(
                        element ->
                            element != null
                                && (!(element instanceof Record part) || isComplete(part)));
            case Record part -> isComplete(part);
            default -> true;
          };
      if (!complete) {
        return false;
      }
    }
    return true;
  }

  /**
   * @param path what the fields of the record are prefixed with, {@code adult.} say
   */
  public void read(Record record, String path, Refusals refusals) {
    for (Blank blank : BLANKS.get(record.getClass())) {
      @Nullable Object value = blank.valueIn(record);
      if (value != null) {
        read(value, blank, path, blank.name, refusals);
      } else if (!blank.optional) {
        refusals.add(path + blank.name, blank.needed());
      }
    }
  }

  private void read(Object value, Blank blank, String path, String name, Refusals refusals) {
    switch (value) {
      case String line -> readWords(line, LINE_LIMIT, false, blank, path + name, refusals);
      case Narrative narrative ->
          readWords(narrative.words(), Narrative.LIMIT, true, blank, path + name, refusals);
      case LocalDate date -> readYear(date, path + name, refusals);
      case When when -> readYear(when.date(), path + name, refusals);
      case Collection<?> list -> readList(list, blank, path, refusals);
      case Record part -> {
        String objection = this.objection.apply(part);
        if (objection != null) {
          refusals.add(path + name, objection);
        } else if (!isSingleValue(part)) {
          read(part, path + name + ".", refusals);
        }
      }
      default -> {}
    }
  }

  private void readList(Collection<?> list, Blank blank, String path, Refusals refusals) {
    if (list.size() > LIST_LIMIT) {
      refusals.add(path + blank.name, "These are too many; " + LIST_LIMIT + " is the most.");
      return;
    }
    int index = 0;
    for (Object element : list) {
      String name = blank.name + "[" + index++ + "]";
      if (element == null) {
        refusals.add(path + name, "This is empty.");
      } else {
        read(element, blank, path, name, refusals);
      }
    }
  }

  private static void readWords(
      String words, int limit, boolean severalLines, Blank blank, String field, Refusals refusals) {
    if (words.isBlank() && !blank.optional) {
      refusals.add(field, blank.needed());
    } else if (words.length() > limit) {
      refusals.add(
          field,
          "This is too long: %,d characters of at most %,d.".formatted(words.length(), limit));
    } else if (!isPrintable(words, severalLines)) {
      refusals.add(
          field, "This has a character in it that cannot be printed. Type it again, please.");
    }
  }

  private static void readYear(LocalDate date, String field, Refusals refusals) {
    if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
      refusals.add(field, "Check the year: " + date.getYear() + " cannot be right.");
    }
  }

  private static boolean isPrintable(String words, boolean severalLines) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (Character.isSurrogate(c)) {
        if (!Character.isHighSurrogate(c)
            || i + 1 == words.length()
            || !Character.isLowSurrogate(words.charAt(i + 1))) {
          return false;
        }
        i++;
      } else if (Character.isISOControl(c)
          ? !severalLines || (c != '\n' && c != '\r' && c != '\t')
          : changesDirection(c)) {
        return false;
      }
    }
    return true;
  }

  /** Marks that make text read otherwise than it is stored. */
  private static boolean changesDirection(char c) {
    return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
  }

  /** A code or a reference: a value with a name for its type, that has checked itself. */
  private static boolean isSingleValue(Record part) {
    return BLANKS.get(part.getClass()).size() == 1;
  }

  /** A place on the form to be filled in. */
  private record Blank(String form, String name, Method accessor, boolean optional) {

    static Blank of(RecordComponent component) {
      Method accessor = component.getAccessor();
      accessor.trySetAccessible();
      return new Blank(
          component.getDeclaringRecord().getSimpleName(),
          component.getName(),
          accessor,
          component.getAnnotatedType().isAnnotationPresent(Nullable.class)
              || OPTIONAL_WORDS.contains(component.getName()));
    }

    @Nullable Object valueIn(Record record) {
      try {
        return accessor.invoke(record);
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException(record.getClass() + " cannot be read", e);
      }
    }

    String needed() {
      String words = NEEDED.get(form + "." + name);
      return words != null ? words : NEEDED.getOrDefault(name, "This is needed.");
    }
  }
}
