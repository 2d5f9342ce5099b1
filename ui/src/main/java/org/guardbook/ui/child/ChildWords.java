package org.guardbook.ui.child;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.guardbook.command.referencedata.CodeList;
import org.guardbook.query.child.ChildFile;
import org.guardbook.query.child.ChildFile.Plan;
import org.guardbook.query.child.ChildState;
import org.guardbook.query.child.ChildSummary;
import org.guardbook.query.clock.WorkingDays;
import org.guardbook.ui.components.Words;
import org.jspecify.annotations.Nullable;

/** How a child, its plans and the time left are said. */
final class ChildWords {

  private static final String[] COUNTED = {
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"
  };
  private static final String[] ORDINALS = {
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"
  };
  private static final int SOON = 10;

  private ChildWords() {}

  /** "Hazel Pipit, 6", "Robin Pipit, 5 months", "Baby Pipit, expected 3 March 2012". */
  static String aged(ChildSummary child, LocalDate on) {
    String age = age(child, on);
    return child.name() + (age.isEmpty() ? "" : ", " + age);
  }

  /** How old the child is in years, in the first two of them in months. */
  static String age(ChildSummary child, LocalDate on) {
    LocalDate expected = child.expectedOn();
    if (expected != null) {
      return "expected " + Words.date(expected);
    }
    LocalDate born = child.dateOfBirth();
    if (born == null || born.isAfter(on)) {
      return "";
    }
    Period age = Period.between(born, on);
    if (age.getYears() >= 2) {
      return String.valueOf(age.getYears());
    }
    long months = age.toTotalMonths();
    return months == 0
        ? Words.count(ChronoUnit.DAYS.between(born, on), "day", "days")
        : Words.count(months, "month", "months");
  }

  /** "second plan · two siblings on plans · Safeguarding"; empty where there is nothing to say. */
  static String circumstances(Shown shown) {
    ChildFile file = shown.file();
    List<String> said = new ArrayList<>();
    int plans = file.summary().plans();
    if (plans > 1) {
      said.add(ordinal(plans) + " plan");
    } else if (plans == 1 && hadOneElsewhere(file)) {
      said.add("had a plan elsewhere before");
    }
    long siblings =
        file.siblings().stream().filter(each -> each.state() == ChildState.ON_PLAN).count();
    if (siblings > 0) {
      said.add(counted(siblings) + (siblings == 1 ? " sibling on a plan" : " siblings on plans"));
    }
    String team = file.summary().team();
    if (team != null) {
      said.add(shown.label(CodeList.TEAM, team) + " team");
    }
    return String.join(" · ", said);
  }

  private static boolean hadOneElsewhere(ChildFile file) {
    LocalDate started = file.plans().getFirst().startedOn();
    return file.transfers().stream()
        .map(transfer -> transfer.onPlanSince())
        .anyMatch(since -> since != null && since.isBefore(started));
  }

  static String ordinal(int number) {
    return number <= ORDINALS.length ? ORDINALS[number - 1] : number + "th";
  }

  private static String counted(long number) {
    return number < COUNTED.length ? COUNTED[(int) number] : Words.count(number);
  }

  /** The category in force. */
  static String category(Plan plan) {
    return plan.categories().getLast().category();
  }

  /** "today", "tomorrow", "next working day", "in 3 working days", "in 5 weeks". */
  static String until(LocalDate dueOn, LocalDate on) {
    long days = ChronoUnit.DAYS.between(on, dueOn);
    if (days < 2) {
      return days == 0 ? "today" : "tomorrow";
    }
    int working = WorkingDays.ofEngland().between(on, dueOn);
    if (working > SOON) {
      return "in " + Words.count(days / 7, "week", "weeks");
    }
    return working <= 1 ? "next working day" : "in " + Words.count(working) + " working days";
  }

  /** What somebody wrote, as the end of a sentence of ours. */
  static String ended(String words) {
    String said = words.strip();
    return said.isEmpty() || said.matches("(?s).*[.!?]") ? said : said + ".";
  }

  static String orElse(@Nullable String words, String otherwise) {
    return words == null || words.isBlank() ? otherwise : words;
  }
}
