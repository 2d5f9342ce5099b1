package org.guardbook.ui.drafts;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guardbook.ui.deskfile.DeskFile;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people have typed and not sent: kept for each account and form from the first pause in
 * typing, over signing out and restarts, until it is sent or thrown away.
 */
@Component
public class Drafts {

  /**
   * @param form the address of the form
   * @param commandId of the command that sending it amounts to, so that sending it twice has one
   *     effect
   * @param fields what stood in each field, by its name
   */
  public record Draft(String form, String commandId, Map<String, String> fields, Instant savedAt) {}

  private static final TypeReference<LinkedHashMap<String, String>> FIELDS =
      new TypeReference<>() {};

  private final DeskFile desk;
  private final JsonMapper json;
  private final Clock clock;

  Drafts(DeskFile desk, JsonMapper json, Clock clock) {
    this.desk = desk;
    this.json = json;
    this.clock = clock;
    desk.change(
        """
        CREATE TABLE IF NOT EXISTS draft (
          account TEXT NOT NULL, form TEXT NOT NULL, command_id TEXT NOT NULL, fields TEXT NOT NULL,
          saved_at INTEGER NOT NULL, PRIMARY KEY (account, form))
        """);
  }

  public Optional<Draft> find(String account, String form) {
    return desk.readOne(
        "SELECT command_id, fields, saved_at FROM draft WHERE account = ? AND form = ?",
        row ->
            new Draft(
                form,
                row.getString(1),
                json.readValue(row.getString(2), FIELDS),
                Instant.ofEpochMilli(row.getLong(3))),
        account,
        form);
  }

  /** The addresses of all forms that the account has begun. */
  public Set<String> begun(String account) {
    return Set.copyOf(
        desk.read("SELECT form FROM draft WHERE account = ?", row -> row.getString(1), account));
  }

  public void keep(String account, String form, String commandId, Map<String, String> fields) {
    desk.write(
        "INSERT OR REPLACE INTO draft (account, form, command_id, fields, saved_at)"
            + " VALUES (?, ?, ?, ?, ?)",
        account,
        form,
        commandId,
        json.writeValueAsString(fields),
        clock.millis());
  }

  public void discard(String account, String form) {
    desk.write("DELETE FROM draft WHERE account = ? AND form = ?", account, form);
  }
}
