package org.guardbook.ui.action;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.guardbook.command.When;
import org.guardbook.command.access.NotPermitted;
import org.guardbook.ui.components.FilesEntry;
import org.guardbook.ui.components.FilesShown;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.drafts.Drafts;
import org.guardbook.ui.evidence.EvidenceStore;
import org.guardbook.ui.security.SignedIn;
import org.springframework.stereotype.Component;

/** What lies to hand wherever actions are worked on. */
@Component
public final class ActionDesk {

  private final Dispatch dispatch;
  private final Clock clock;
  private final Drafts drafts;
  private final EvidenceStore evidence;

  ActionDesk(Dispatch dispatch, Clock clock, Drafts drafts, EvidenceStore evidence) {
    this.dispatch = dispatch;
    this.clock = clock;
    this.drafts = drafts;
    this.evidence = evidence;
  }

  public Dispatch dispatch() {
    return dispatch;
  }

  public Clock clock() {
    return clock;
  }

  /** The addresses of the forms that the reader has begun and not sent. */
  public Set<String> begun() {
    return drafts.begun(person().account());
  }

  Drafts drafts() {
    return drafts;
  }

  public SignedIn person() {
    return Dispatch.signedIn()
        .orElseThrow(() -> new NotPermitted("Sign in first: nobody is signed in."));
  }

  public LocalDate today() {
    return now().toLocalDate();
  }

  LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), When.ENGLAND);
  }

  FilesEntry files(String name, String label) {
    return new FilesEntry(name, label, evidence);
  }

  FilesShown shown(String review) {
    return new FilesShown(dispatch, evidence, review);
  }
}
