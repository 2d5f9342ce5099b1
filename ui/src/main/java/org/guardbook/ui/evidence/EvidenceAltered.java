package org.guardbook.ui.evidence;

/** A file is no longer what was stored under its hash, so it is evidence of nothing. */
public final class EvidenceAltered extends RuntimeException {

  EvidenceAltered(String sha256) {
    super(
        "This file is no longer what was stored: its content does not come to "
            + sha256
            + ". Tell whoever looks after Guardbook; a backup may have it as it was.");
  }
}
