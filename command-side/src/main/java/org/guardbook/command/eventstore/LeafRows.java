package org.guardbook.command.eventstore;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.guardbook.command.eventstore.StoredLeaves.Statements;
import org.jspecify.annotations.Nullable;

/** Makes leaves of rows. Takes texts as the bytes they are, so that no decoding hides a change. */
final class LeafRows implements StoredLeaves.Rows {

  static final StoredLeaves.Rows OF_EVENTS = new LeafRows();

  private static final String SIZE = "SELECT coalesce(max(position), -1) + 1 FROM event";

  private static final String ROWS =
      """
      SELECT position, recorded_at, CAST(subject AS BLOB), sequence, CAST(kind AS BLOB),
          CAST(type AS BLOB), CAST(revision AS BLOB), CAST(event_id AS BLOB), metadata, payload,
          CAST(command_id AS BLOB), command_step
      FROM event WHERE position >= ? ORDER BY position LIMIT ?
      """;

  /** Found by the index; what comes of one command lies end to end. */
  private static final String FIRST_OF_COMMAND =
      "SELECT position FROM event WHERE command_id = CAST(? AS TEXT) AND command_step = 0";

  private static final byte[] FORMAT = "GBE1".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] COMMAND = "\"commandId\":\"".getBytes(StandardCharsets.US_ASCII);
  private static final int FLAWS = 20;

  private LeafRows() {}

  @Override
  public String name() {
    return "events";
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
    List<Doubtful> doubtful = new ArrayList<>();
    try (ResultSet row = query.executeQuery()) {
      byte[] before = null;
      long step = 0;
      while (row.next()) {
        StoredLeaf leaf = leaf(row);
        byte[] command = row.getBytes(11);
        boolean goesOn = command != null && Arrays.equals(command, before);
        step = goesOn ? step + 1 : 0;
        // What goes on from before the first row, or was mixed with another's, needs a look
        long stored = row.getLong(12);
        if (leaf.flaw() == null && stored != step && doubtful.size() < FLAWS) {
          doubtful.add(new Doubtful(leaves.size(), leaf, command, stored));
          step = stored;
        }
        before = command;
        leaves.add(leaf);
      }
    }
    for (Doubtful doubt : doubtful) {
      if (!doubt.isRight(statements)) {
        leaves.set(doubt.index, flawed(doubt.leaf, "its place among its command's events"));
      }
    }
    return leaves;
  }

  private static StoredLeaf leaf(ResultSet row) throws SQLException {
    long position = row.getLong(1);
    byte[] subject = row.getBytes(3);
    byte[] kind = row.getBytes(5);
    byte[] type = row.getBytes(6);
    byte[] revision = row.getBytes(7);
    byte[] eventId = row.getBytes(8);
    byte[] metaData = row.getBytes(9);
    byte[] payload = row.getBytes(10);
    if (subject == null
        || kind == null
        || type == null
        || eventId == null
        || metaData == null
        || payload == null) {
      return new StoredLeaf(
          position, null, "Event " + position + " lacks something that every event has.");
    }
    byte[] bytes =
        encoded(
            position,
            row.getLong(2),
            row.getLong(4),
            revision,
            subject,
            kind,
            type,
            eventId,
            metaData,
            payload);
    StoredLeaf leaf = new StoredLeaf(position, bytes, null);
    return Arrays.equals(commandOf(metaData), row.getBytes(11))
        ? leaf
        : flawed(leaf, "the id of the command that it came of");
  }

  private static StoredLeaf flawed(StoredLeaf leaf, String what) {
    return new StoredLeaf(
        leaf.position(),
        leaf.bytes(),
        "Beside event " + leaf.position() + ", " + what + " is not what the event itself says.");
  }

  private static byte[] encoded(
      long position,
      long recordedAt,
      long sequence,
      byte @Nullable [] revision,
      byte[] subject,
      byte[] kind,
      byte[] type,
      byte[] eventId,
      byte[] metaData,
      byte[] payload) {
    int length = FORMAT.length + 3 * Long.BYTES + 1 + (revision == null ? 0 : 4 + revision.length);
    for (byte[] part : new byte[][] {subject, kind, type, eventId, metaData, payload}) {
      length += Integer.BYTES + part.length;
    }
    ByteBuffer leaf = ByteBuffer.allocate(length);
    leaf.put(FORMAT).putLong(position).putLong(recordedAt).putLong(sequence);
    put(leaf, subject);
    put(leaf, kind);
    put(leaf, type);
    if (revision == null) {
      leaf.put((byte) 0);
    } else {
      leaf.put((byte) 1);
      put(leaf, revision);
    }
    put(leaf, eventId);
    put(leaf, metaData);
    put(leaf, payload);
    return leaf.array();
  }

  private static void put(ByteBuffer leaf, byte[] part) {
    leaf.putInt(part.length).put(part);
  }

  /** What the metadata says; it is JSON whose values are texts, in which no quote stands bare. */
  private static byte @Nullable [] commandOf(byte[] metaData) {
    for (int i = 0; i + COMMAND.length < metaData.length; i++) {
      if (metaData[i] == '"'
          && Arrays.equals(metaData, i, i + COMMAND.length, COMMAND, 0, COMMAND.length)) {
        return text(metaData, i + COMMAND.length);
      }
    }
    return null;
  }

  private static byte @Nullable [] text(byte[] json, int first) {
    for (int end = first; end < json.length; end++) {
      if (json[end] == '\\') {
        return EscapedText.read(json, first);
      }
      if (json[end] == '"') {
        return Arrays.copyOfRange(json, first, end);
      }
    }
    return null;
  }

  @Override
  public List<String> flaws(Connection connection) throws SQLException {
    return FileFlaws.of(connection, name(), EventFile.SHAPE, EventFile.parts());
  }

  private record Doubtful(int index, StoredLeaf leaf, byte @Nullable [] command, long step) {

    boolean isRight(Statements statements) throws SQLException {
      if (command == null) {
        return step == 0;
      }
      PreparedStatement query = statements.prepared(FIRST_OF_COMMAND);
      query.setBytes(1, command);
      try (ResultSet first = query.executeQuery()) {
        return first.next() && leaf.position() - first.getLong(1) == step;
      }
    }
  }
}
