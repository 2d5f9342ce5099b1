package org.guardbook.query.backup;

import java.time.Instant;
import java.util.List;
import org.guardbook.query.ledger.LedgerFolder.LastHead;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a back-up says of itself.
 *
 * @param version of the form in which it is packed
 * @param madeAt when it was begun
 * @param heads that the ledger ended with then; what was recorded later may be in it, too
 * @param files everything else that is packed, in its order
 */
record Manifest(int version, Instant madeAt, List<LastHead> heads, List<Packed> files) {

  static final int VERSION = 1;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * A file in a back-up.
   *
   * @param size in bytes
   * @param sha256 in hex
   */
  record Packed(String name, long size, String sha256) {}

  byte[] json() {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
  }

  /**
   * @throws Altered if that is none
   */
  static Manifest parse(byte[] json) throws Altered {
    try {
      Manifest read = JSON.readValue(json, Manifest.class);
      if (read.version() != VERSION) {
        throw new Altered(
            "It was made by another Guardbook than this, in form " + read.version() + ".");
      }
      return new Manifest(
          read.version(), read.madeAt(), List.copyOf(read.heads()), List.copyOf(read.files()));
    } catch (JacksonException | NullPointerException wrong) {
      throw new Altered("Its manifest is not as it was written.", wrong);
    }
  }

  boolean has(String name) {
    return files.stream().anyMatch(file -> file.name().equals(name));
  }

  long size(String log) {
    return heads.stream().filter(head -> head.log().equals(log)).mapToLong(LastHead::size).sum();
  }

  long evidence() {
    String evidence = Inventory.DATA + Inventory.EVIDENCE;
    return files.stream().filter(file -> file.name().startsWith(evidence)).count();
  }
}
