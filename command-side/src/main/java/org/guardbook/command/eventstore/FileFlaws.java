package org.guardbook.command.eventstore;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with how a file of leaves hangs together. What SQLite counts for itself where
 * somebody runs ANALYZE is nothing wrong.
 */
final class FileFlaws {

  private FileFlaws() {}

  static List<String> of(Connection connection, String name, int shape, List<String> parts)
      throws SQLException {
    List<String> flaws = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      try (ResultSet version = statement.executeQuery("PRAGMA user_version")) {
        if (version.getInt(1) != shape) {
          flaws.add(
              "The file of %s says it has another shape than this program gives it."
                  .formatted(name));
        }
      }
      try (ResultSet made =
          statement.executeQuery(
              """
              SELECT sql, name FROM sqlite_schema
              WHERE sql IS NOT NULL AND NOT (type = 'table' AND name LIKE 'sqlite!_stat_' ESCAPE '!')
              ORDER BY rowid
              """)) {
        List<String> found = new ArrayList<>();
        List<String> strange = new ArrayList<>();
        while (made.next()) {
          String sql = made.getString(1).strip();
          found.add(sql);
          if (!parts.contains(sql)) {
            strange.add(made.getString(2));
          }
        }
        if (!found.equals(parts)) {
          flaws.add(
              "The tables of the file of %s are not those that this program makes%s."
                  .formatted(
                      name, strange.isEmpty() ? "" : ": it has " + String.join(", ", strange)));
        }
      }
      try (ResultSet row = statement.executeQuery("PRAGMA integrity_check(20)")) {
        while (row.next()) {
          if (!row.getString(1).equals("ok")) {
            flaws.add(
                "The file of %s does not hang together: %s.".formatted(name, row.getString(1)));
          }
        }
      }
    }
    return flaws;
  }
}
