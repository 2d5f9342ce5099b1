package org.guardbook.query.casefile;

import java.util.List;
import org.guardbook.query.views.Collection;

/**
 * A case as the views keep it.
 *
 * @param newest sorts cases by when they were received, and then by reference
 * @param file without its relations to other cases, which are kept apart because both sides show
 *     them
 */
record FiledCase(String reference, String newest, CaseState state, CaseFile file, Search search) {

  static final Collection<FiledCase> CASES =
      new Collection<FiledCase>(
              "case-file",
              FiledCase.class,
              FiledCase::reference,
              List.of(List.of("-newest"), List.of("state")),
              Collection.all(
                  List.of(
                      List.of("search.words"),
                      List.of("search.reference"),
                      List.of("-search.reference")),
                  Collection.eitherWay(
                      List.of(
                          "state",
                          "search.title",
                          "search.adultName",
                          "search.employer",
                          "file.summary.contactType",
                          "file.summary.received",
                          "file.summary.receivedOn",
                          "file.summary.sector",
                          "file.summary.immediateConcern",
                          "file.summary.adultDateOfBirth",
                          "file.summary.firstMeetingOn",
                          "file.summary.outcome",
                          "file.summary.closedOn",
                          "file.summary.lastRecordedAt"),
                      "-search.reference")))
          .about("reference");
}
