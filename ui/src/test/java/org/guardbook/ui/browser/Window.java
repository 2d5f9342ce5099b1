package org.guardbook.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guardbook.command.access.Role;
import org.guardbook.ui.security.PeopleOfTheTests;
import org.jspecify.annotations.Nullable;

/**
 * A browser window before the application, with cookies of its own: one for each person of a story.
 * All windows of a test run share one browser. Where no Chromium is to be had, whatever needs a
 * window is skipped and says so.
 */
public final class Window implements AutoCloseable {

  private static final List<String> WCAG_2_2_AA =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private static final List<String> ALL_RULES = List.of();
  private static final List<String> CONTRAST = List.of("color-contrast");

  private static final Pattern CSRF_TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

  private static final int DESK = 1440;

  /** The narrowest page that WCAG asks of; 1280 pixels at 400%. */
  private static final int TELEPHONE = 320;

  private static final int HEIGHT = 900;
  private static final int PATIENCE = 20_000;
  private static final int TABS = 150;

  private static @Nullable Browser shared;

  private final String address;
  private final BrowserContext context;
  private final Page page;

  private Window(int port, int width) {
    address = "http://localhost:" + port + "/";
    context =
        browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(width, HEIGHT)
                    .setColorScheme(ColorScheme.LIGHT)
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setLocale("en-GB"));
    context.setDefaultTimeout(PATIENCE);
    page = context.newPage();
  }

  /** Opens a window on the application that listens there. */
  public static Window on(int port) {
    return new Window(port, DESK);
  }

  public static Window onTelephone(int port) {
    return new Window(port, TELEPHONE);
  }

  private static synchronized Browser browser() {
    if (shared == null) {
      Path chromium = chromium();
      assumeTrue(
          chromium != null, "Skipped: no Chromium is here (Debian: apt-get install chromium).");
      assumeTrue(
          Window.class.getResource("/META-INF/VAADIN/webapp/index.html") != null,
          "Skipped: the pages were not built, because the build was told to leave that out.");
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      shared =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(chromium)
                      .setArgs(
                          List.of(
                              "--no-sandbox",
                              "--disable-gpu",
                              "--disable-quic",
                              "--no-first-run",
                              "--disable-background-networking",
                              "--disable-component-update",
                              "--disable-sync")));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }
    return shared;
  }

  private static @Nullable Path chromium() {
    return Stream.of(
            System.getenv().getOrDefault("GUARDBOOK_CHROMIUM", ""),
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome")
        .filter(path -> !path.isEmpty())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElse(null);
  }

  public Page page() {
    return page;
  }

  /** Signs in as the one of the tests' people who has the role, and waits for their first page. */
  public Window signIn(Role role) {
    return signIn(PeopleOfTheTests.accountOf(role), PeopleOfTheTests.PASSWORD);
  }

  /**
   * Sends what the form at the door sends, without the page around it: whoever tests the door
   * itself fills it in.
   */
  public Window signIn(String account, String password) {
    APIRequestContext door = context.request();
    Matcher token = CSRF_TOKEN.matcher(door.get(address + "login").text());
    assertThat(token.find()).as("the door says what is sent along").isTrue();
    APIResponse let =
        door.post(
            address + "login",
            RequestOptions.create()
                .setForm(
                    FormData.create()
                        .set("username", account)
                        .set("password", password)
                        .set("_csrf", token.group(1))));
    assertThat(let.url()).as("where %s is let in", account).doesNotContain("/login");
    page.navigate(address);
    sees("main h1");
    return this;
  }

  /** Goes to an address of the application and waits until the page has its heading. */
  public Window go(String path) {
    page.navigate(address + path);
    sees("h1");
    return this;
  }

  /** Goes on to an address as a link in a page does, which loads nothing anew. */
  public Window follow(String path) {
    page.evaluate(
        """
        ([address, patience]) => new Promise((arrived, never) => {
          const link = document.createElement('a');
          link.href = address;
          addEventListener('vaadin-navigated', there => {
            if (there.detail.pathname + there.detail.search === link.pathname + link.search) {
              arrived();
            }
          });
          setTimeout(() => never(new Error('Never came to ' + address)), patience);
          document.body.append(link);
          link.click();
          link.remove();
        })""",
        List.of(address + path, PATIENCE));
    sees("h1");
    return this;
  }

  /** Waits until something is shown. */
  public Locator sees(String selector) {
    Locator locator = page.locator(selector).first();
    soon(locator::isVisible);
    PlaywrightAssertions.assertThat(locator)
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
    return locator;
  }

  /** Waits until a text stands somewhere in what the selector finds first. */
  public void reads(String selector, String text) {
    Locator locator = page.locator(selector).first();
    soon(() -> locator.filter(new Locator.FilterOptions().setHasText(text)).count() > 0);
    PlaywrightAssertions.assertThat(locator)
        .containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
  }

  /** Waits until it is said what is wrong, and the focus is there, from where somebody goes on. */
  public void isRefused(String sentence) {
    reads(".err", sentence);
    focusIsOn("There ");
  }

  /** Waits until the page's heading has the text in it. */
  public void arrivesAt(String heading) {
    reads("main h1", heading);
  }

  /**
   * Asks again at once until it holds: the library's own waits look after 100, 250, 500, then every
   * 1,000 milliseconds, and those add up. What it waits for is asserted afterwards.
   */
  private void soon(BooleanSupplier holds) {
    try {
      page.waitForCondition(holds, new Page.WaitForConditionOptions().setTimeout(PATIENCE));
    } catch (TimeoutError never) {
      // the assertion that follows says what was seen instead
    }
  }

  public String heading() {
    return page.locator("main h1").innerText();
  }

  /**
   * Walks on with the Tab key until the focus is on what has that name, and fails where it is never
   * reached. The name of a part of a group begins with the group's: "Received: Day".
   */
  public Window tabTo(String name) {
    for (int i = 0; i < TABS; i++) {
      page.keyboard().press("Tab");
      if (focused().startsWith(name)) {
        return this;
      }
    }
    throw new AssertionError("Tab never reached \"" + name + "\" on " + page.url());
  }

  /** Waits until the focus has come to what has that name. */
  public Window focusIsOn(String name) {
    page.waitForCondition(() -> focused().startsWith(name));
    return this;
  }

  /** What the element that has the focus is called. */
  public String focused() {
    return (String)
        page.evaluate(
            """
            () => {
              const e = document.activeElement;
              if (!e || e === document.body) return '';
              const own = e.getAttribute('aria-label')
                || (e.labels && e.labels.length ? e.labels[0].innerText : e.innerText) || '';
              const group = e.closest('fieldset');
              const legend = group && group.querySelector('legend');
              const inGroup = legend && e.closest('.parts');
              return ((inGroup ? legend.innerText.split(' day,')[0] + ': ' : '') + own).replace(/^✓ /, '').trim();
            }""");
  }

  /** Types over what stands in the field that has the focus. */
  public Window type(String text) {
    page.keyboard().press("Control+A");
    page.keyboard().type(text);
    return this;
  }

  public Window press(String key) {
    page.keyboard().press(key);
    return this;
  }

  /**
   * Fails where axe finds anything of WCAG 2.2 AA on the page, in light, in dark or on a telephone,
   * or where it scrolls sideways on either.
   */
  public void isOpenToEverybody() {
    hasNothingInTheWay("in light", ALL_RULES);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    hasNothingInTheWay("in dark", CONTRAST);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    ViewportSize desk = page.viewportSize();
    page.setViewportSize(TELEPHONE, HEIGHT);
    hasNothingInTheWay("on a telephone", ALL_RULES);
    page.setViewportSize(desk.width, desk.height);
  }

  private void hasNothingInTheWay(String look, List<String> rules) {
    AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true);
    List<String> found =
        (rules.isEmpty() ? axe.withTags(WCAG_2_2_AA) : axe.withRules(rules))
            .analyze().getViolations().stream()
                .map(
                    rule ->
                        rule.getId()
                            + ": "
                            + rule.getHelp()
                            + rule.getNodes().stream()
                                .limit(3)
                                .map(
                                    node ->
                                        "\n    "
                                            + node.getHtml()
                                            + " "
                                            + summary(node.getFailureSummary()))
                                .toList())
                .toList();
    assertThat(found).as("what axe finds %s on %s", look, page.url()).isEmpty();
    Object wider = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
    assertThat(((Number) wider).intValue())
        .as("pixels that %s is wider than the window %s", page.url(), look)
        .isLessThanOrEqualTo(0);
  }

  private static String summary(@Nullable String failure) {
    return failure == null ? "" : Pattern.compile("\\s+").matcher(failure).replaceAll(" ");
  }

  @Override
  public void close() {
    context.close();
  }
}
