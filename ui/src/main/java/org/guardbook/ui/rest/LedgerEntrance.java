package org.guardbook.ui.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.function.Supplier;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.chronology.RecordKind;
import org.guardbook.command.look.Sight;
import org.guardbook.query.TakenAway;
import org.guardbook.query.ledger.LedgerQuery.Alarm;
import org.guardbook.query.ledger.LedgerQuery.Keys;
import org.guardbook.query.ledger.LedgerQuery.Leaf;
import org.guardbook.query.ledger.LedgerQuery.LedgerStatus;
import org.guardbook.query.ledger.LedgerQuery.Proof;
import org.guardbook.query.ledger.LedgerQuery.ProveConsistency;
import org.guardbook.query.ledger.LedgerQuery.ProveInclusion;
import org.guardbook.query.ledger.LedgerQuery.ReadAlarms;
import org.guardbook.query.ledger.LedgerQuery.ReadHeads;
import org.guardbook.query.ledger.LedgerQuery.ReadKeys;
import org.guardbook.query.ledger.LedgerQuery.ReadLeaves;
import org.guardbook.query.ledger.LedgerQuery.ReadLedger;
import org.guardbook.query.ledger.LedgerQuery.ReadStoredRecord;
import org.guardbook.query.ledger.LedgerQuery.SignHead;
import org.guardbook.query.ledger.LedgerQuery.SignedHead;
import org.guardbook.query.ledger.LedgerQuery.StoredRecord;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.dispatch.NothingThere;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Heads, proofs and keys of the ledger, for programs that check on their own (docs/ledger.md). */
@RestController
@RequestMapping(
    path = "/api/ledger",
    produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
@Tag(name = "Ledger", description = "Proof that nothing recorded was altered, lost or slipped in")
class LedgerEntrance {

  private static final String EVENTS = "events";

  private final Dispatch dispatch;

  LedgerEntrance(Dispatch dispatch) {
    this.dispatch = dispatch;
  }

  @Operation(
      summary = "Read how the ledger stands",
      description = "Its logs, their last heads, and whatever was found altered.")
  @GetMapping
  LedgerStatus status() {
    return dispatch.ask(new ReadLedger(), LedgerStatus.class);
  }

  @Operation(
      summary = "Read what was found altered",
      description = "And what an administrator decided about it. Everybody may know.")
  @GetMapping("/alarms")
  List<Alarm> alarms() {
    return dispatch.askForAll(new ReadAlarms(), Alarm.class);
  }

  @Operation(
      summary = "Read the signed head",
      description = "Of everything that is on disk at this moment: a C2SP checkpoint.")
  @GetMapping(
      path = "/checkpoint",
      produces = {MediaType.TEXT_PLAIN_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
  String checkpoint(
      @Parameter(description = "events, or looks where who looked is meant")
          @RequestParam(defaultValue = EVENTS)
          String log) {
    return understood(() -> dispatch.ask(new SignHead(log), SignedHead.class)).note();
  }

  @Operation(
      summary = "Read the heads that were signed last",
      description = "The newest first, each with the C2SP checkpoint.")
  @GetMapping("/heads")
  List<SignedHead> heads(
      @Parameter(description = "Heads, 200 or fewer") @RequestParam(defaultValue = "50") int atMost,
      @RequestParam(defaultValue = EVENTS) String log) {
    return understood(() -> dispatch.askForAll(new ReadHeads(log, atMost), SignedHead.class));
  }

  @Operation(
      summary = "Read events as they are stored",
      description =
          "From start up to but not with end, at most 1,000: each in its canonical encoding, with"
              + " its hash in the tree, both in base64.")
  @GetMapping("/entries")
  List<Leaf> entries(
      @RequestParam long start,
      @RequestParam long end,
      @RequestParam(defaultValue = EVENTS) String log) {
    TakenAway asStored = new TakenAway(Sight.Kind.EXPORTED, null, "as stored");
    return understood(
        () ->
            Dispatch.takingAway(
                asStored, () -> dispatch.askForAll(new ReadLeaves(log, start, end), Leaf.class)));
  }

  @Operation(
      summary = "Read what is stored of one record",
      description =
          "A stretch of its events in its own order, each with its canonical encoding in base64.")
  @GetMapping("/stored")
  StoredRecord stored(
      @Parameter(description = "The kind of record") @RequestParam RecordKind kind,
      @RequestParam String reference,
      @Parameter(description = "Sequence, from 0") @RequestParam(defaultValue = "0") long first,
      @Parameter(description = "Events, 200 or fewer") @RequestParam(defaultValue = "200")
          int size) {
    TakenAway asStored = new TakenAway(Sight.Kind.EXPORTED, null, "as stored");
    return understood(
            () ->
                Dispatch.takingAway(
                    asStored,
                    () ->
                        dispatch.askForOne(
                            new ReadStoredRecord(kind, reference, first, size),
                            StoredRecord.class)))
        .orElseThrow(NothingThere::new);
  }

  @Operation(
      summary = "Prove that an event stands in the ledger",
      description = "An inclusion proof as in RFC 6962, its hashes in base64.")
  @GetMapping("/proof/inclusion")
  Proof inclusion(
      @RequestParam long position,
      @Parameter(description = "Leaves of the tree; left out for those of the last signed head")
          @RequestParam(required = false)
          @Nullable Long size,
      @RequestParam(defaultValue = EVENTS) String log) {
    return understood(() -> dispatch.ask(new ProveInclusion(log, position, size), Proof.class));
  }

  @Operation(
      summary = "Prove that the ledger only grew",
      description = "A consistency proof as in RFC 6962 between two sizes, its hashes in base64.")
  @GetMapping("/proof/consistency")
  Proof consistency(
      @RequestParam long first,
      @Parameter(description = "The larger size; left out for that of the last signed head")
          @RequestParam(required = false)
          @Nullable Long second,
      @RequestParam(defaultValue = EVENTS) String log) {
    return understood(() -> dispatch.ask(new ProveConsistency(log, first, second), Proof.class));
  }

  @Operation(
      summary = "Read the public keys",
      description = "Every key that heads were signed with, each vouched for by the one before.")
  @GetMapping("/keys")
  Keys keys() {
    return dispatch.ask(new ReadKeys(), Keys.class);
  }

  /** What is asked for stands in the address, so what is wrong with it is wrong with that. */
  private static <R> R understood(Supplier<R> answer) {
    try {
      return answer.get();
    } catch (RuleViolated refused) {
      throw refused.refusals().stream().allMatch(each -> each.field() != null)
          ? new Malformed(refused.refusals())
          : refused;
    }
  }
}
