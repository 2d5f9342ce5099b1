package org.guardbook.ui.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.guardbook.command.When;
import org.guardbook.command.look.Sight;
import org.guardbook.query.TakenAway;
import org.guardbook.query.committee.CommitteeQuery.Attendance;
import org.guardbook.query.committee.CommitteeQuery.Committee;
import org.guardbook.query.committee.CommitteeQuery.CountAttendance;
import org.guardbook.query.committee.CommitteeQuery.FindMeetingActions;
import org.guardbook.query.committee.CommitteeQuery.ListCommittees;
import org.guardbook.query.committee.CommitteeQuery.MeetingActions;
import org.guardbook.query.committee.CommitteeQuery.Pack;
import org.guardbook.query.committee.CommitteeQuery.PreparePack;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.dispatch.NothingThere;
import org.guardbook.ui.exports.CommitteePacks;
import org.guardbook.ui.exports.Export;
import org.guardbook.ui.exports.Format;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Committees, their meetings and what a meeting has before it, for programs. */
@RestController
@RequestMapping("/api/committees")
@Tag(name = "Committees", description = "Members, meetings, attendance, and a meeting's papers")
class CommitteeEntrance {

  private final Dispatch dispatch;
  private final CommitteePacks packs;
  private final Clock clock;

  CommitteeEntrance(Dispatch dispatch, CommitteePacks packs, Clock clock) {
    this.dispatch = dispatch;
    this.packs = packs;
    this.clock = clock;
  }

  @Operation(summary = "Read all committees", description = "With their members and meetings.")
  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  List<Committee> committees(@RequestParam(required = false) @Nullable String asAt) {
    return dispatch.askForAll(new ListCommittees(AsAt.moment("asAt", asAt)), Committee.class);
  }

  @Operation(summary = "Read a committee", description = "With its members and meetings.")
  @GetMapping(path = "/{committee}", produces = MediaType.APPLICATION_JSON_VALUE)
  Committee committee(
      @PathVariable String committee, @RequestParam(required = false) @Nullable String asAt) {
    return committees(asAt).stream()
        .filter(known -> known.reference().equals(committee))
        .findFirst()
        .orElseThrow(NothingThere::new);
  }

  @Operation(
      summary = "Count attendance",
      description = "At the meetings held from one day to another, by member and by agency.")
  @GetMapping(path = "/{committee}/attendance", produces = MediaType.APPLICATION_JSON_VALUE)
  Attendance attendance(
      @PathVariable String committee,
      @RequestParam String from,
      @RequestParam String to,
      @RequestParam(required = false) @Nullable String asAt) {
    LocalDate first = AsAt.needed("from", from);
    LocalDate last = AsAt.needed("to", to);
    if (last.isBefore(first)) {
      throw new Malformed("to", "The period ends before it begins.");
    }
    committee(committee, asAt);
    return dispatch.ask(
        new CountAttendance(committee, first, last, AsAt.moment("asAt", asAt)), Attendance.class);
  }

  @Operation(
      summary = "Find the actions of a meeting",
      description = "Those that it agreed, and those whose evidence it accepted.")
  @GetMapping(
      path = "/{committee}/meetings/{meeting}/actions",
      produces = MediaType.APPLICATION_JSON_VALUE)
  MeetingActions actions(
      @PathVariable String committee,
      @PathVariable int meeting,
      @RequestParam(required = false) @Nullable String asAt) {
    dayOf(committee(committee, asAt), meeting);
    return dispatch.ask(
        new FindMeetingActions(committee, meeting, AsAt.moment("asAt", asAt)),
        MeetingActions.class);
  }

  @Operation(
      summary = "Prepare a meeting's pack",
      description =
          "What the meeting before agreed, what changed since, what is late, silent or waits to be verified, what"
              + " difference was made, and who attended. JSON, or PDF or XLSX where format asks for"
              + " it.")
  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON_VALUE,
            schema = @Schema(implementation = Pack.class)),
        @Content(
            mediaType = MediaType.APPLICATION_PDF_VALUE,
            schema = @Schema(type = "string", format = "binary")),
        @Content(
            mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            schema = @Schema(type = "string", format = "binary"))
      })
  @GetMapping("/{committee}/pack")
  ResponseEntity<Object> pack(
      @PathVariable String committee,
      @Parameter(description = "Its number; left out for one that is not called yet")
          @RequestParam(required = false)
          @Nullable Integer meeting,
      @Parameter(description = "The day it is held; left out for the meeting's own day, or today")
          @RequestParam(required = false)
          @Nullable String on,
      @RequestParam(required = false) @Nullable String asAt,
      @Parameter(description = "json, pdf or xlsx") @RequestParam(defaultValue = "json")
          String format)
      throws IOException {
    LocalDate day = AsAt.day("on", on);
    PreparePack asked =
        new PreparePack(
            committee,
            meeting,
            day == null ? dayOf(committee(committee, asAt), meeting) : day,
            AsAt.moment("asAt", asAt));
    return switch (format) {
      case "json" ->
          ResponseEntity.ok()
              .contentType(MediaType.APPLICATION_JSON)
              .body(dispatch.ask(asked, Pack.class));
      case "pdf" -> paper(asked, Format.PDF);
      case "xlsx" -> paper(asked, Format.XLSX);
      default -> throw new Malformed("format", "This must be json, pdf or xlsx.");
    };
  }

  private LocalDate dayOf(Committee committee, @Nullable Integer number) {
    if (number == null) {
      return LocalDate.ofInstant(clock.instant(), When.ENGLAND);
    }
    return committee.meetings().stream()
        .filter(meeting -> meeting.number() == number)
        .findFirst()
        .map(meeting -> meeting.held() == null ? meeting.heldFor() : meeting.held())
        .map(When::date)
        .orElseThrow(NothingThere::new);
  }

  private ResponseEntity<Object> paper(PreparePack asked, Format format) throws IOException {
    Export export =
        packs.of(
            Dispatch.takingAway(
                new TakenAway(Sight.Kind.EXPORTED, null, format.name()),
                () -> dispatch.ask(asked, Pack.class)));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    export.write(format, bytes);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(format.mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(export.fileName(format)).build().toString())
        .body(bytes.toByteArray());
  }
}
