package org.guardbook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guardbook.ui.Caller.Answer;

/** What people do first where a program was started on a new record. */
final class FirstSteps {

  private static final String OWN = "otter-under-the-bridge";
  private static final Pattern PRINTED = Pattern.compile("Password, shown this once: (\\S+)");

  private FirstSteps() {}

  /** Reads the password off the log and chooses one of their own. */
  static Caller ofTheAdministrator(Part program) {
    return chooseOwn(new Caller(program.port(), "admin", printedPassword(program)));
  }

  /** Is given an account, and chooses a password of their own. */
  static Caller ofALado(Caller admin, String account) {
    return chooseOwn(new Caller(admin.port(), account, opened(admin, account, "LADO")));
  }

  private static String printedPassword(Part program) {
    Map<String, String> found = new LinkedHashMap<>();
    Part.await(
        "a password is printed",
        () -> {
          Matcher printed = PRINTED.matcher(program.said());
          if (printed.find()) {
            found.put("password", printed.group(1));
          }
          return !found.isEmpty()
              && new Caller(program.port(), "admin", found.getOrDefault("password", ""))
                      .get("/api/me")
                      .status()
                  == 200;
        });
    return found.getOrDefault("password", "");
  }

  private static Caller chooseOwn(Caller given) {
    Answer changed =
        given.post(
            "/api/me/password",
            "{\"present\": \"" + given.password() + "\", \"chosen\": \"" + OWN + "\"}");
    assertThat(changed.status()).as(changed.body()).isEqualTo(204);
    return new Caller(given.port(), given.account(), OWN);
  }

  private static String opened(Caller admin, String account, String role) {
    Answer opened =
        admin.post(
            "/api/accounts",
            "{\"account\": \"%s\", \"name\": \"Somebody\", \"roles\": [\"%s\"]}"
                .formatted(account, role));
    assertThat(opened.status()).as(opened.body()).isEqualTo(201);
    return opened.json().get("oneTimePassword").asString();
  }
}
