package org.guardbook.ui.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.guardbook.command.access.Role;
import org.guardbook.ui.Caller;
import org.guardbook.ui.Caller.Answer;
import org.guardbook.ui.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Who looked stands in the ledger as what was recorded does, in a log of its own. */
@WholeApplication
class ProvingWhoLooked {

  @LocalServerPort private int port;

  @Test
  void givesTheHeadTheLeavesAndTheProofsOfTheLooks() {
    Caller auditor = Caller.as(Role.AUDITOR, port);
    String reference =
        Caller.as(Role.LADO, port)
            .post(
                "/api/contacts",
                Contacts.about("Teasel Ravenscroft"),
                "Idempotency-Key",
                "proving-who-looked")
            .json()
            .get("subject")
            .asString();
    assertThat(auditor.get("/api/cases/" + reference).status()).isEqualTo(200);

    String[] head = auditor.get("/api/ledger/checkpoint?log=looks").body().split("\n", -1);
    long size = Long.parseLong(head[1]);
    JsonNode entries =
        auditor
            .get("/api/ledger/entries?log=looks&start=%d&end=%d".formatted(size - 1, size))
            .json();
    Answer proof =
        auditor.get(
            "/api/ledger/proof/inclusion?log=looks&position=%d&size=%d".formatted(size - 1, size));

    assertThat(head[0]).startsWith("guardbook.local/ledger/").endsWith("/looks");
    assertThat(new String(Base64.getDecoder().decode(entries.get(0).get("leaf").asString()), UTF_8))
        .startsWith("GBL1")
        .contains(reference);
    assertThat(proof.json().get("root").asString()).isEqualTo(head[2]);
  }
}
