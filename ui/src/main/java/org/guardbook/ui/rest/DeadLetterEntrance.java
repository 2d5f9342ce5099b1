package org.guardbook.ui.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guardbook.command.custody.CustodyCommand.PassOverEntry;
import org.guardbook.query.replay.ProjectionQuery.FindDeadLetters;
import org.guardbook.query.replay.ProjectionQuery.Letter;
import org.guardbook.query.replay.ProjectionQuery.OpenDeadLetter;
import org.guardbook.query.replay.ProjectionQuery.OpenedLetter;
import org.guardbook.query.replay.ProjectionQuery.RetryDeadLetter;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.dispatch.NothingThere;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Entries that a view could not take in, for programs that look after this one. */
@RestController
@RequestMapping(
    path = "/api/dead-letters",
    produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
@Tag(name = "Dead letters", description = "Entries that a view could not take in")
class DeadLetterEntrance {

  private final Dispatch dispatch;
  private final CommandEntrance commands;

  DeadLetterEntrance(Dispatch dispatch, CommandEntrance commands) {
    this.dispatch = dispatch;
    this.commands = commands;
  }

  /**
   * What came of it.
   *
   * @param taken whether the record is held back no more
   * @param stillThere the same letter, tried once more; null where it is taken in or passed over
   */
  record Outcome(boolean taken, @Nullable Letter stillThere) {}

  @Operation(
      summary = "List the entries that views could not take in",
      description = "Of each record and view the first; what comes after it waits.")
  @GetMapping
  List<Letter> letters() {
    return dispatch.askForAll(new FindDeadLetters(), Letter.class);
  }

  @Operation(
      summary = "Read one of them",
      description = "With what it says, field by field, and nothing that tells of anybody.")
  @GetMapping("/{id}")
  OpenedLetter letter(@PathVariable String id) {
    return find(id).orElseThrow(NothingThere::new);
  }

  @Operation(
      summary = "Try one of them again",
      description = "And where that goes well, what waits behind it.")
  @PostMapping("/{id}/retry")
  Outcome retry(@PathVariable String id) {
    boolean taken = dispatch.ask(new RetryDeadLetter(id), Boolean.class);
    return new Outcome(taken, find(id).map(OpenedLetter::letter).orElse(null));
  }

  @Operation(
      summary = "Have the view go on without one of them",
      description =
          "And with what waits behind it. Takes a reason, which stays on record with who gave it:"
              + " {\"reason\": \"Brought over twice.\"}. The entry itself stays in the record; a rebuild"
              + " takes it in if it then can.")
  @PostMapping(path = "/{id}/skip", consumes = MediaType.APPLICATION_JSON_VALUE)
  Outcome skip(@PathVariable String id, HttpServletRequest request) throws IOException {
    boolean again = request.getHeader(Attempts.KEY) != null;
    String[] named = id.split("~", 2);
    if (named.length < 2 || !again && find(id).isEmpty()) {
      throw new NothingThere();
    }
    commands.send(request, PassOverEntry.class, Map.of("view", named[0], "entry", named[1]));
    return retry(id);
  }

  private Optional<OpenedLetter> find(String id) {
    return dispatch.askForOne(new OpenDeadLetter(id), OpenedLetter.class);
  }
}
