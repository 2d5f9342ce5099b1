package org.guardbook.ui.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** A form, or the part of it under one heading, being filled in. */
final class Filling {

  private final Locator scope;

  private Filling(Locator scope) {
    this.scope = scope;
  }

  static Filling in(Window window) {
    return new Filling(window.page().locator("main form").first());
  }

  /** What stands under that heading or legend. */
  Filling under(String heading) {
    return new Filling(group(heading));
  }

  private Locator group(String heading) {
    return scope
        .getByRole(
            AriaRole.GROUP,
            new Locator.GetByRoleOptions().setName(Pattern.compile("^" + Pattern.quote(heading))))
        .first();
  }

  Locator control(String label) {
    return scope.getByLabel(label).first();
  }

  Filling write(String label, String words) {
    control(label).fill(words);
    return this;
  }

  /** A day without a time. */
  Filling day(String legend, LocalDate day) {
    Locator parts = group(legend);
    parts.getByLabel("Day").fill(String.valueOf(day.getDayOfMonth()));
    parts.getByLabel("Month").fill(String.valueOf(day.getMonthValue()));
    parts.getByLabel("Year").fill(String.valueOf(day.getYear()));
    Locator time = parts.getByLabel("Time, if known");
    if (time.count() > 0) {
      time.fill("");
    }
    return this;
  }

  /** One of a few, or one more of several. */
  Filling choose(String legend, String option) {
    group(legend)
        .locator("label")
        .filter(new Locator.FilterOptions().setHasText(option))
        .first()
        .click();
    return this;
  }

  Filling pick(String label, String code) {
    control(label).selectOption(code);
    return this;
  }

  Filling press(String button) {
    scope
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
        .first()
        .click();
    return this;
  }
}
