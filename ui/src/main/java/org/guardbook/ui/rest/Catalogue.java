package org.guardbook.ui.rest;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guardbook.command.account.AccountCommand;
import org.guardbook.command.childprotection.ChildProtectionCommand;
import org.guardbook.command.chronology.ChronologyCommand;
import org.guardbook.command.committee.CommitteeCommand;
import org.guardbook.command.custody.CustodyCommand;
import org.guardbook.command.positionoftrust.PositionOfTrustCommand;
import org.guardbook.command.referencedata.ReferenceDataCommand;
import org.guardbook.command.restriction.RestrictionCommand;
import org.guardbook.command.review.ReviewCommand;

/**
 * Every command there is, by the address it is sent to: what belongs to a record stands under that
 * record, by the command's own name: {@code POST /api/cases/W13-117/record-outcome}.
 */
final class Catalogue {

  /** Where commands about one record stand, and what names the record there. */
  enum Place {
    CASE(
        "/api/cases/{reference}/",
        "reference",
        PositionOfTrustCommand.OnCase.class,
        ChronologyCommand.OfCase.class),
    REVIEW(
        "/api/cases/{reference}/",
        "reference",
        ReviewCommand.OnReview.class,
        ChronologyCommand.OfReview.class),
    CHILD(
        "/api/cases/{reference}/",
        "reference",
        ChildProtectionCommand.OnChild.class,
        ChronologyCommand.OfChild.class),
    RESTRICTION("/api/cases/{reference}/", "reference", RestrictionCommand.class),
    COMMITTEE("/api/committees/{committee}/", "committee", CommitteeCommand.class),
    ACCOUNT("/api/accounts/{account}/", "account", AccountCommand.class),
    CUSTODY("/api/ledger/", "", CustodyCommand.class),
    REFERENCE_DATA("/api/reference-data/", "", ReferenceDataCommand.class);

    private final String path;
    private final String named;
    private final Map<String, Class<? extends Record>> commands;

    Place(String path, String named, Class<?>... families) {
      this.path = path;
      this.named = named;
      Map<String, Class<? extends Record>> all = new LinkedHashMap<>();
      Arrays.stream(families)
          .flatMap(Catalogue::records)
          .filter(command -> !ELSEWHERE.containsKey(command))
          .forEach(command -> all.put(kebabCase(command.getSimpleName()), command));
      this.commands = Collections.unmodifiableMap(all);
    }

    String path() {
      return path;
    }

    /** The field that the address gives; empty where there is one record of the kind only. */
    String named() {
      return named;
    }

    Map<String, Class<? extends Record>> commands() {
      return commands;
    }

    Optional<Class<? extends Record>> command(String name) {
      return Optional.ofNullable(commands.get(name));
    }
  }

  /** What opens a record, or many, or does more than record, has an address of its own. */
  static final Map<Class<? extends Record>, String> ELSEWHERE =
      Map.ofEntries(
          Map.entry(PositionOfTrustCommand.RecordContact.class, "/api/contacts"),
          Map.entry(PositionOfTrustCommand.ImportContacts.class, "/api/imports/contacts"),
          Map.entry(ReviewCommand.ReferForReview.class, "/api/reviews"),
          Map.entry(ReviewCommand.OpenPlan.class, "/api/plans"),
          Map.entry(ReviewCommand.ImportActionPlans.class, "/api/imports/action-plans"),
          Map.entry(
              ChildProtectionCommand.RecordStrategyDiscussion.class,
              "/api/children/strategy-discussions"),
          Map.entry(ChildProtectionCommand.RecordTransferIn.class, "/api/children/transfers-in"),
          Map.entry(ChildProtectionCommand.RecordTogether.class, "/api/children/entries"),
          Map.entry(
              ChildProtectionCommand.ImportEpisodes.class,
              "/api/imports/child-protection-episodes"),
          Map.entry(CommitteeCommand.FormCommittee.class, "/api/committees"),
          Map.entry(AccountCommand.OpenAccount.class, "/api/accounts"),
          Map.entry(AccountCommand.ResetPassword.class, "/api/accounts/{account}/reset-password"));

  private Catalogue() {}

  /** The records of a sealed family, the families within it too. */
  static Stream<Class<? extends Record>> records(Class<?> family) {
    if (family.isRecord()) {
      return Stream.of(family.asSubclass(Record.class));
    }
    return family.isSealed()
        ? Arrays.stream(family.getPermittedSubclasses()).flatMap(Catalogue::records)
        : Stream.empty();
  }

  static String kebabCase(String name) {
    return name.replaceAll("(?<=[a-z])([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
