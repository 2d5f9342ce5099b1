package org.guardbook.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.guardbook.command.access.Role;
import org.guardbook.ui.Caller;

/** Files of contacts from an earlier record, as somebody would send them. */
final class EarlierRecord {

  private static final String HEADER =
      "reference,received,contactType,sector,natures,meetingNatures,immediateConcern,adultName,"
          + "adultDateOfBirth,adultRole,employer,childName,childDateOfBirth,referrerAgency,summary,"
          + "initialMeetingHeldOn,outcome,outcomeOn,consequences,outcomeLetterSentOn,"
          + "employerCopySentOn,dbsReferredOn,closedOn\r\n";

  private EarlierRecord() {}

  /** A file with one contact for each reference, in that setting. */
  static byte[] of(String adult, String sector, String... references) {
    StringBuilder csv = new StringBuilder(HEADER);
    for (String reference : references) {
      csv.append(reference)
          .append(",2009-06-02T10:30,REFERRAL,")
          .append(sector)
          .append(",PHYSICAL,PHYSICAL,false,")
          .append(adult)
          .append(
              ",1970-02-16,coach,Reed Rowing Club,,,School,Pulled by the arm.,2009-06-05,"
                  + "UNSUBSTANTIATED,2009-07-10,,2009-07-12,2009-07-12,,2009-07-13\r\n");
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Brings a file over as a program would; what is there already stays as it is. */
  static void bring(byte[] file, int port) {
    Caller.Answer answer =
        Caller.as(Role.LADO, port)
            .post("/api/imports/contacts", "text/csv", BodyPublishers.ofByteArray(file));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }
}
