package org.guardbook.command;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

/** What a command of the system itself bears, and nobody else can. */
record Seal(String secret) implements SystemAccount {

  private static final String KEY = "seal";

  static Seal ofThisProcess() {
    return new Seal(UUID.randomUUID().toString());
  }

  /**
   * @param shared a secret that all processes of the program know, and nobody else
   */
  static Seal of(String shared) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(("guardbook seal " + shared).getBytes(StandardCharsets.UTF_8));
      return new Seal(HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public Map<String, String> provenance(String commandId) {
    Map<String, String> metaData =
        new Provenance(Provenance.SYSTEM, null, null, null, commandId, null).toMetaData();
    metaData.put(KEY, secret);
    return metaData;
  }

  boolean isOn(Map<String, ?> metaData) {
    return metaData.get(KEY) instanceof String shown
        && MessageDigest.isEqual(
            shown.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "Seal";
  }
}
