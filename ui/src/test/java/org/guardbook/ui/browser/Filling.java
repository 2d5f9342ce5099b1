package org.guardbook.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** A form, or the part of it under one heading, being filled in with the keyboard alone. */
final class Filling {

  private static final int STEPS = 300;

  /** The key that brings the focus nearer; none where it is there. */
  private static final String NEARER =
      """
      e => {
        const now = document.activeElement;
        if (e.contains(now)) return '';
        return now.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_PRECEDING
          ? 'Shift+Tab' : 'Tab';
      }""";

  private static final String HAS_FOCUS = "e => e === document.activeElement";

  private final Page page;
  private final Locator scope;

  private Filling(Page page, Locator scope) {
    this.page = page;
    this.scope = scope;
  }

  static Filling in(Window window) {
    return new Filling(window.page(), window.page().locator("main form").first());
  }

  /** Whatever can be walked to on the page. */
  static Filling on(Window window) {
    return new Filling(window.page(), window.page().locator("main"));
  }

  /** What stands under that heading or legend. */
  Filling under(String heading) {
    return new Filling(page, group(heading));
  }

  private Locator group(String heading) {
    return scope
        .getByRole(
            AriaRole.GROUP,
            new Locator.GetByRoleOptions()
                .setName(Pattern.compile("^" + heading.replace("?", "\\?"))))
        .first();
  }

  Locator control(String label) {
    return scope.getByLabel(label).first();
  }

  Filling write(String label, String words) {
    return type(control(label), words);
  }

  private Filling type(Locator control, String words) {
    reach(control);
    page.keyboard().press("Control+A");
    if (words.isEmpty()) {
      page.keyboard().press("Delete");
    }
    page.keyboard().type(words);
    return this;
  }

  /** A day without a time. */
  Filling day(String legend, LocalDate day) {
    Locator parts = group(legend);
    type(parts.getByLabel("Day"), String.valueOf(day.getDayOfMonth()));
    type(parts.getByLabel("Month"), String.valueOf(day.getMonthValue()));
    type(parts.getByLabel("Year"), String.valueOf(day.getYear()));
    Locator time = parts.getByLabel("Time, if known");
    if (time.count() > 0 && !time.inputValue().isEmpty()) {
      type(time, "");
    }
    return this;
  }

  /** One of a few, or one more of several. */
  Filling choose(String legend, String option) {
    Locator chosen = option(legend, option);
    boolean oneOnly = "radio".equals(chosen.getAttribute("type"));
    reach(oneOnly ? group(legend) : chosen);
    for (int i = 0; oneOnly && i < STEPS && !(boolean) chosen.evaluate(HAS_FOCUS); i++) {
      page.keyboard().press("ArrowDown");
    }
    if (!chosen.isChecked()) {
      page.keyboard().press("Space");
    }
    assertThat(chosen).isChecked();
    return this;
  }

  /** One less of several. */
  Filling leaveOut(String legend, String option) {
    Locator ticked = option(legend, option);
    reach(ticked);
    page.keyboard().press("Space");
    assertThat(ticked).not().isChecked();
    return this;
  }

  private Locator option(String legend, String option) {
    return group(legend)
        .locator("label")
        .filter(new Locator.FilterOptions().setHasText(option))
        .first()
        .locator("input");
  }

  Filling pick(String label, String code) {
    Locator control = control(label);
    reach(control);
    int down =
        (int)
            control.evaluate(
                "(e, code) => [...e.options].findIndex(o => o.value === code) - e.selectedIndex",
                code);
    for (int i = 0; i < Math.abs(down); i++) {
      page.keyboard().press(down > 0 ? "ArrowDown" : "ArrowUp");
    }
    assertThat(control).hasValue(code);
    return this;
  }

  Filling press(String button) {
    return press(
        scope.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button)).first());
  }

  Filling press(Locator control) {
    reach(control);
    page.keyboard().press("Enter");
    return this;
  }

  /** Walks with the Tab key, on or back, until the focus is there. */
  private void reach(Locator control) {
    assertThat(control).isVisible();
    for (int i = 0; i < STEPS; i++) {
      String key = (String) control.evaluate(NEARER);
      if (key.isEmpty()) {
        return;
      }
      page.keyboard().press(key);
    }
    throw new AssertionError("Tab never reached " + control + " on " + page.url());
  }
}
