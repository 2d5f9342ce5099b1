package org.guardbook.ui.drafts;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guardbook.ui.desk.Desk;
import org.guardbook.ui.desk.Drawer;
import org.springframework.stereotype.Component;

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

  private final Drawer<Draft> drafts;
  private final Clock clock;

  Drafts(Desk desk, Clock clock) {
    this.drafts = desk.drawer("drafts", Draft.class);
    this.clock = clock;
  }

  public Optional<Draft> find(String account, String form) {
    return drafts.find(account, form);
  }

  /** The addresses of all forms that the account has begun. */
  public Set<String> begun(String account) {
    return drafts.of(account).keySet();
  }

  public void keep(String account, String form, String commandId, Map<String, String> fields) {
    drafts.put(account, form, new Draft(form, commandId, fields, clock.instant()));
  }

  public void discard(String account, String form) {
    drafts.remove(account, form);
  }
}
