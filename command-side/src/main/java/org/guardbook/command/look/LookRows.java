package org.guardbook.command.look;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.guardbook.command.eventstore.StoredLeaf;
import org.guardbook.command.eventstore.StoredLeaves;
import org.guardbook.command.eventstore.StoredLeaves.Statements;
import org.jspecify.annotations.Nullable;

/**
 * Makes leaves of looks, as {@link Looks#leaves} says; once released, for ever. Takes texts as the
 * bytes they are, so that no decoding hides a change.
 */
final class LookRows implements StoredLeaves.Rows {

  private static final String SIZE = "SELECT coalesce(max(position), -1) + 1 FROM look";

  private static final String ROWS =
      """
      SELECT position, at, CAST(account AS BLOB), CAST(role AS BLOB), CAST(agency AS BLOB),
          CAST(kind AS BLOB), CAST(subject AS BLOB), CAST(as_at AS BLOB), CAST(reason AS BLOB),
          CAST(detail AS BLOB), allegation
      FROM look WHERE position >= ? ORDER BY position LIMIT ?
      """;

  @Override
  public String name() {
    return "looks";
  }

  @Override
  public long size(Statements statements) throws SQLException {
    try (ResultSet last = statements.prepared(SIZE).executeQuery()) {
      return last.getLong(1);
    }
  }

  @Override
  public List<StoredLeaf> from(Statements statements, long position, int atMost)
      throws SQLException {
    PreparedStatement query = statements.prepared(ROWS);
    query.setLong(1, position);
    query.setInt(2, atMost);
    List<StoredLeaf> leaves = new ArrayList<>();
    try (ResultSet row = query.executeQuery()) {
      while (row.next()) {
        leaves.add(leaf(row));
      }
    }
    return leaves;
  }

  @Override
  public List<String> flaws(Connection connection) throws SQLException {
    return StoredLeaves.flaws(connection, name(), LookFile.SHAPE, LookFile.parts());
  }

  private static StoredLeaf leaf(ResultSet row) throws SQLException {
    long position = row.getLong(1);
    byte[] account = row.getBytes(3);
    byte[] kind = row.getBytes(6);
    byte[] subject = row.getBytes(7);
    if (account == null || kind == null || subject == null) {
      return new StoredLeaf(
          position, null, "Look " + position + " lacks something that every look has.");
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(160);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeBytes("GBL1");
      out.writeLong(position);
      out.writeLong(row.getLong(2));
      text(out, account);
      optional(out, row.getBytes(4));
      optional(out, row.getBytes(5));
      text(out, kind);
      text(out, subject);
      optional(out, row.getBytes(8));
      optional(out, row.getBytes(9));
      optional(out, row.getBytes(10));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    boolean allegation = Search.isAllegation(new String(subject, StandardCharsets.UTF_8));
    return new StoredLeaf(
        position,
        bytes.toByteArray(),
        row.getLong(11) == (allegation ? 1 : 0)
            ? null
            : "Beside look "
                + position
                + ", whether it was into an allegation is not what its reference says.");
  }

  private static void text(DataOutputStream out, byte[] utf8) throws IOException {
    out.writeInt(utf8.length);
    out.write(utf8);
  }

  private static void optional(DataOutputStream out, byte @Nullable [] utf8) throws IOException {
    out.writeByte(utf8 == null ? 0 : 1);
    if (utf8 != null) {
      text(out, utf8);
    }
  }
}
