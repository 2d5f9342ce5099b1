package org.guardbook.ui.rest;

import java.util.List;
import org.guardbook.command.Refusal;
import org.springframework.http.HttpStatus;

/** A request that cannot be understood; it never reached the record. */
final class Malformed extends RuntimeException {

  private final HttpStatus status;
  private final List<Refusal> errors;

  Malformed(HttpStatus status, String sentence) {
    super(sentence);
    this.status = status;
    this.errors = List.of();
  }

  Malformed(List<Refusal> errors) {
    super(
        errors.size() == 1
            ? "One thing in the request cannot be understood."
            : errors.size() + " things in the request cannot be understood.");
    this.status = HttpStatus.BAD_REQUEST;
    this.errors = List.copyOf(errors);
  }

  Malformed(String field, String sentence) {
    this(List.of(new Refusal(field, sentence)));
  }

  HttpStatus status() {
    return status;
  }

  List<Refusal> errors() {
    return errors;
  }
}
