package org.guardbook.ui.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.guardbook.command.When;
import org.guardbook.query.actionplan.ActionFigures;
import org.guardbook.query.actionplan.ActionPlanQuery.CountActions;
import org.guardbook.query.actionplan.ActionPlanQuery.Totals;
import org.guardbook.query.actionplan.ActionState;
import org.guardbook.query.statistics.AllegationFigures;
import org.guardbook.query.statistics.ChildProtectionFigures;
import org.guardbook.query.statistics.Form;
import org.guardbook.query.statistics.Measure;
import org.guardbook.query.statistics.StatisticsQuery.CountAllegations;
import org.guardbook.query.statistics.StatisticsQuery.CountChildProtection;
import org.guardbook.query.statistics.StatisticsQuery.ListMeetingsCounted;
import org.guardbook.ui.dispatch.Dispatch;
import org.guardbook.ui.dispatch.NothingThere;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The board's figures for programs. */
@RestController
@RequestMapping("/api/reports")
@Tag(name = "Reports", description = "Figures for any period, computed from what was recorded")
class ReportEntrance {

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final Dispatch dispatch;
  private final Clock clock;

  ReportEntrance(Dispatch dispatch, Clock clock) {
    this.dispatch = dispatch;
    this.clock = clock;
  }

  @Operation(
      summary = "Count allegations",
      description =
          "Contacts received and first meetings held from one day to another, both included. JSON,"
              + " or CSV as table,measure,value where Accept or format asks for it.")
  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON_VALUE,
            schema = @Schema(implementation = AllegationFigures.class)),
        @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
      })
  @GetMapping(
      path = "/lado",
      produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
  ResponseEntity<Object> lado(
      @RequestParam String from,
      @RequestParam String to,
      @Parameter(description = "From what had been recorded by this moment, or the end of this day")
          @RequestParam(required = false)
          @Nullable String asAt,
      @Parameter(description = "json or csv; goes before Accept") @RequestParam(required = false)
          @Nullable String format,
      @Parameter(
              description =
                  "IN_FULL, or PUBLIC for the published form, in which 1 to 5 stands as c; CSV only")
          @RequestParam(defaultValue = "IN_FULL")
          Form form,
      @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept) {
    LocalDate first = AsAt.needed("from", from);
    LocalDate last = AsAt.needed("to", to);
    if (last.isBefore(first)) {
      throw new Malformed("to", "The period ends before it begins.");
    }
    boolean csv = isCsv(format, accept);
    AllegationFigures figures =
        dispatch.ask(
            new CountAllegations(first, last, AsAt.moment("asAt", asAt)), AllegationFigures.class);
    if (!csv && form != Form.IN_FULL) {
      throw new Malformed("form", "The published form is to be had as CSV: add format=csv.");
    }
    return csv
        ? ResponseEntity.ok().contentType(CSV).body(csv(figures.measures(form)))
        : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(figures);
  }

  @Operation(
      summary = "List the cases whose first meeting was held in a period",
      description = "Their references: those behind the meetings that the report counts.")
  @GetMapping(path = "/lado/meetings", produces = MediaType.APPLICATION_JSON_VALUE)
  List<String> meetings(
      @RequestParam String from,
      @RequestParam String to,
      @Parameter(description = "From what had been recorded by this moment, or the end of this day")
          @RequestParam(required = false)
          @Nullable String asAt) {
    return dispatch.askForAll(
        new ListMeetingsCounted(
            AsAt.needed("from", from), AsAt.needed("to", to), AsAt.moment("asAt", asAt)),
        String.class);
  }

  @Operation(
      summary = "Count actions",
      description =
          "Of a plan, or of all that you may see, as they stood at the end of a day. JSON, or CSV as"
              + " on,measure,value where Accept or format asks for it.")
  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON_VALUE,
            schema = @Schema(implementation = ActionFigures.class)),
        @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
      })
  @GetMapping(
      path = "/action-plans",
      produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
  ResponseEntity<Object> actionPlans(
      @Parameter(description = "Reference of a review or plan; left out for all")
          @RequestParam(required = false)
          @Nullable String plan,
      @Parameter(description = "The business day; left out for today")
          @RequestParam(required = false)
          @Nullable String on,
      @Parameter(description = "From what had been recorded by this moment, or the end of this day")
          @RequestParam(required = false)
          @Nullable String asAt,
      @Parameter(description = "json or csv; goes before Accept") @RequestParam(required = false)
          @Nullable String format,
      @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept) {
    LocalDate day = AsAt.day("on", on);
    boolean csv = isCsv(format, accept);
    ActionFigures figures =
        dispatch
            .askForOne(
                new CountActions(
                    plan == null || plan.isBlank() ? null : plan,
                    day == null ? LocalDate.ofInstant(clock.instant(), When.ENGLAND) : day,
                    AsAt.moment("asAt", asAt)),
                ActionFigures.class)
            .orElseThrow(NothingThere::new);
    return csv
        ? ResponseEntity.ok().contentType(CSV).body(csv(figures))
        : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(figures);
  }

  @Operation(
      summary = "Count child protection",
      description =
          "What became of children from one day to another, both included, each step by its own"
              + " day. JSON with the same days of the years before, or CSV as year,measure,value"
              + " where Accept or format asks for it.")
  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON_VALUE,
            schema = @Schema(implementation = ChildProtectionFigures.Years.class)),
        @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
      })
  @GetMapping(
      path = "/child-protection",
      produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
  ResponseEntity<Object> childProtection(
      @RequestParam String from,
      @RequestParam String to,
      @Parameter(description = "From what had been recorded by this moment, or the end of this day")
          @RequestParam(required = false)
          @Nullable String asAt,
      @Parameter(description = "How many years beside each other, 1 to 10")
          @RequestParam(defaultValue = "1")
          int years,
      @Parameter(description = "json or csv; goes before Accept") @RequestParam(required = false)
          @Nullable String format,
      @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept) {
    LocalDate first = AsAt.needed("from", from);
    LocalDate last = AsAt.needed("to", to);
    if (last.isBefore(first)) {
      throw new Malformed("to", "This is before the first day.");
    }
    if (years < 1 || years > 10) {
      throw new Malformed("years", "Ask for 1 to 10 years.");
    }
    boolean csv = isCsv(format, accept);
    ChildProtectionFigures.Years figures =
        dispatch.ask(
            new CountChildProtection(first, last, years, AsAt.moment("asAt", asAt)),
            ChildProtectionFigures.Years.class);
    return csv
        ? ResponseEntity.ok().contentType(CSV).body(ChildProtectionCsv.of(figures))
        : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(figures);
  }

  private static boolean isCsv(@Nullable String format, String accept) {
    if (format != null) {
      return switch (format) {
        case "csv" -> true;
        case "json" -> false;
        default -> throw new Malformed("format", "This must be json or csv.");
      };
    }
    for (MediaType type : types(accept)) {
      if (type.includes(MediaType.APPLICATION_JSON)) {
        return false;
      }
      if (type.includes(CSV)) {
        return true;
      }
    }
    return false;
  }

  private static List<MediaType> types(String accept) {
    try {
      List<MediaType> types = new ArrayList<>(MediaType.parseMediaTypes(accept));
      MimeTypeUtils.sortBySpecificity(types);
      return types;
    } catch (InvalidMediaTypeException _) {
      throw new Malformed(HttpStatus.BAD_REQUEST, "The header Accept cannot be understood.");
    }
  }

  private static String csv(List<Measure> measures) {
    return csv(
        List.of("table", "measure", "value"),
        measures.stream()
            .map(one -> List.of(one.table(), one.measure(), String.valueOf(one.value())))
            .toList());
  }

  private static String csv(ActionFigures figures) {
    String on = figures.on().toString();
    Totals totals = figures.totals();
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of(on, "actions.total", Long.toString(totals.total())));
    lines.add(List.of(on, "actions.silent", Long.toString(totals.silent())));
    for (ActionState state : ActionState.values()) {
      long many = totals.byState().getOrDefault(state, 0L);
      lines.add(List.of(on, "actions.status." + state, Long.toString(many)));
    }
    new TreeMap<>(totals.overdueByAgency())
        .forEach(
            (agency, many) ->
                lines.add(List.of(on, "actions.overdue.agency." + agency, Long.toString(many))));
    return csv(List.of("on", "measure", "value"), lines);
  }

  static String csv(List<String> header, List<List<String>> lines) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer =
        new CSVPrinter(text, CSVFormat.RFC4180.builder().setRecordSeparator("\n").get())) {
      printer.printRecord(header);
      printer.printRecords(lines);
    } catch (IOException cannotBe) {
      throw new UncheckedIOException(cannotBe);
    }
    return text.toString();
  }
}
