package org.guardbook.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.guardbook.command.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who recorded an event, in which capacity, and what it was part of. Stands in the metadata of
 * every command, query and event.
 *
 * @param account whose sign-in it was; {@code guardbook} where the system itself recorded
 * @param role the role in which the account acted
 * @param agency code of the agency the account belongs to
 * @param correlation joins everything that one request set off
 * @param commandId identifies the command; sent again it has one effect
 * @param source null where a person recorded through screen or REST, {@code import} where the entry
 *     was brought over from an earlier record
 * @param request tells what was sent with a command id from anything else sent under the same: a
 *     digest; null where only the same thing can come under it
 */
public record Provenance(
    String account,
    @Nullable Role role,
    @Nullable String agency,
    @Nullable String correlation,
    @Nullable String commandId,
    @Nullable String source,
    @Nullable String request) {

  /** Of what is not sent from outside under an id of the sender's choice. */
  public Provenance(
      String account,
      @Nullable Role role,
      @Nullable String agency,
      @Nullable String correlation,
      @Nullable String commandId,
      @Nullable String source) {
    this(account, role, agency, correlation, commandId, source, null);
  }

  /** The account under which the system records what nobody asked for, its first code lists say. */
  public static final String SYSTEM = "guardbook";

  public static final String IMPORT = "import";

  public Map<String, String> toMetaData() {
    Map<String, String> metaData = new LinkedHashMap<>();
    metaData.put("account", account);
    putUnlessNull(metaData, "role", role == null ? null : role.name());
    putUnlessNull(metaData, "agency", agency);
    putUnlessNull(metaData, "correlation", correlation);
    putUnlessNull(metaData, "commandId", commandId);
    putUnlessNull(metaData, "source", source);
    putUnlessNull(metaData, "request", request);
    return metaData;
  }

  public static Provenance from(Map<String, ?> metaData) {
    String account = text(metaData, "account");
    String role = text(metaData, "role");
    return new Provenance(
        account == null ? SYSTEM : account,
        role == null ? null : Role.valueOf(role),
        text(metaData, "agency"),
        text(metaData, "correlation"),
        text(metaData, "commandId"),
        text(metaData, "source"),
        text(metaData, "request"));
  }

  private static void putUnlessNull(
      Map<String, String> metaData, String key, @Nullable String value) {
    if (value != null) {
      metaData.put(key, value);
    }
  }

  private static @Nullable String text(Map<String, ?> metaData, String key) {
    Object value = metaData.get(key);
    return value == null ? null : value.toString();
  }
}
