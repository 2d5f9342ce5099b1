package org.guardbook.ui.rest;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guardbook.command.NotReady;
import org.guardbook.command.OutcomeUnknown;
import org.guardbook.command.Refusal;
import org.guardbook.command.RuleViolated;
import org.guardbook.command.access.NotPermitted;
import org.guardbook.command.eventstore.TooBusy;
import org.guardbook.command.restriction.Restricted;
import org.guardbook.query.replay.StillReplaying;
import org.guardbook.ui.desk.DeskAway;
import org.guardbook.ui.dispatch.ChangedMeanwhile;
import org.guardbook.ui.dispatch.NothingThere;
import org.guardbook.ui.evidence.EvidenceAltered;
import org.guardbook.ui.imports.FileTooLarge;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Says why a request was refused, as problem details (RFC 9457) that a practitioner understands.
 */
@RestControllerAdvice
class Problems {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(RuleViolated refused) {
    return problem(
        HttpStatus.UNPROCESSABLE_CONTENT, words(refused, "This was refused."), refused.refusals());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(Malformed malformed) {
    return problem(
        malformed.status(), words(malformed, "This cannot be understood."), malformed.errors());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(NotPermitted refused) {
    return problem(HttpStatus.FORBIDDEN, words(refused, "Your role does not allow this."));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(Restricted refused) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.FORBIDDEN, words(refused, "This record is restricted."));
    problem.setProperty("restricted", refused.reference());
    return ResponseEntity.status(HttpStatus.FORBIDDEN)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(NothingThere unknown) {
    return problem(HttpStatus.NOT_FOUND, words(unknown, "There is no such record."));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(ChangedMeanwhile changed) {
    return problem(HttpStatus.CONFLICT, words(changed, "Somebody else changed this."));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(TooBusy busy) {
    return later(words(busy, "Try again in a moment."), 1);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(NotReady waiting) {
    return later(words(waiting, "Try again in a moment."), 2);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(OutcomeUnknown lost) {
    LOG.warn("What became of a command is not known", lost);
    return later(words(lost, "Send it again as it stands."), 2);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(DeskAway away) {
    LOG.warn("The desk is out of reach", away);
    return later(words(away, "Try again in a moment."), 2);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(StillReplaying starting) {
    return later(words(starting, "Try again in a moment."), 2);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(FileTooLarge tooLarge) {
    return problem(HttpStatus.CONTENT_TOO_LARGE, words(tooLarge, "The file is too large."));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(EvidenceAltered altered) {
    LOG.error("A file of evidence was altered", altered);
    return problem(
        HttpStatus.INTERNAL_SERVER_ERROR, words(altered, "The file is not what was stored."));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(MissingServletRequestParameterException missing) {
    return problem(
        HttpStatus.BAD_REQUEST,
        "Something is missing from the address.",
        List.of(new Refusal(missing.getParameterName(), "This is missing.")));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(MethodArgumentTypeMismatchException wrong) {
    Class<?> needed = wrong.getRequiredType();
    String sentence =
        needed != null && needed.isEnum()
            ? "This must be one of " + List.of(needed.getEnumConstants()) + "."
            : needed != null && Number.class.isAssignableFrom(boxed(needed))
                ? "This must be a whole number."
                : "This cannot be understood.";
    return problem(
        HttpStatus.BAD_REQUEST,
        "Something in the address cannot be understood.",
        List.of(new Refusal(wrong.getName(), sentence.replace("[", "").replace("]", ""))));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(HttpMediaTypeNotSupportedException unknown) {
    return problem(
        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
        "Say what the body is: Content-Type must be "
            + types(unknown.getSupportedMediaTypes())
            + ".");
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(HttpMediaTypeNotAcceptableException unknown) {
    return problem(
        HttpStatus.NOT_ACCEPTABLE,
        "The answer is to be had as " + types(unknown.getSupportedMediaTypes()) + ".");
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(HttpRequestMethodNotSupportedException unknown) {
    HttpHeaders headers = new HttpHeaders();
    if (unknown.getSupportedHttpMethods() != null) {
      headers.setAllow(unknown.getSupportedHttpMethods());
    }
    ResponseEntity<ProblemDetail> answer =
        problem(
            HttpStatus.METHOD_NOT_ALLOWED,
            "This address is not for " + unknown.getMethod() + " requests.");
    return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(NoResourceFoundException unknown) {
    return problem(HttpStatus.NOT_FOUND, "There is nothing at this address.");
  }

  /** The sender went away, or what they sent broke off. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(IOException broken) {
    LOG.debug("A request broke off", broken);
    return problem(HttpStatus.BAD_REQUEST, "The request broke off before its end.");
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(Exception failed) {
    if (failed instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
      return problem(
          Objects.requireNonNullElse(
              HttpStatus.resolve(known.getStatusCode().value()), HttpStatus.BAD_REQUEST),
          "The request cannot be understood.");
    }
    LOG.error("A REST request failed", failed);
    return problem(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "Something is wrong on our side; nothing was lost. Tell whoever looks after Guardbook.");
  }

  private static ResponseEntity<ProblemDetail> later(String sentence, int seconds) {
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, Integer.toString(seconds))
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, sentence));
  }

  private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String sentence) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(ProblemDetail.forStatusAndDetail(status, sentence));
  }

  private static ResponseEntity<ProblemDetail> problem(
      HttpStatus status, String sentence, List<Refusal> refusals) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence);
    problem.setProperty("errors", refusals.stream().map(Problems::error).toList());
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  private static Map<String, @Nullable String> error(Refusal refusal) {
    Map<String, @Nullable String> error = new LinkedHashMap<>();
    error.put("field", refusal.field());
    error.put("message", refusal.sentence());
    return error;
  }

  private static String words(Throwable thrown, String otherwise) {
    return Objects.requireNonNullElse(thrown.getMessage(), otherwise);
  }

  private static String types(List<MediaType> types) {
    return String.join(" or ", types.stream().map(MediaType::toString).distinct().toList());
  }

  private static Class<?> boxed(Class<?> type) {
    return type == int.class ? Integer.class : type == long.class ? Long.class : type;
  }
}
