package org.guardbook.ui.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guardbook.query.bundle.About;
import org.guardbook.query.bundle.BundleQuery.ProvedCase;
import org.guardbook.ui.exports.Made;

/** What lies on top of a bundle for whoever is handed it and knows nothing of hashes. */
final class Leaflet {

  private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");
  private static final int WIDTH = 72;

  private final String board;
  private final String words = read();

  Leaflet(String board) {
    this.board = board;
  }

  private static String read() {
    try (InputStream in = Leaflet.class.getResourceAsStream("README.txt")) {
      if (in == null) {
        throw new IllegalStateException("README.txt of bundles is not there");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  String of(About about, String fileName, ProvedCase proved) {
    String title = about.reference() + " · " + about.title();
    String[] head = proved.checkpoint().split("\n", 4);
    Map<String, String> said =
        Map.ofEntries(
            Map.entry("title", title),
            Map.entry("rule", "=".repeat(title.length())),
            Map.entry("board", board),
            Map.entry("reference", about.reference()),
            Map.entry("asAt", Made.moment(about.asAt())),
            Map.entry("madeAt", Made.moment(about.madeAt())),
            Map.entry("by", about.by()),
            Map.entry("role", about.role().label()),
            Map.entry("why", wrapped(about.why(), "            ")),
            Map.entry("size", "%,d".formatted(about.size())),
            Map.entry("root", head[2]),
            Map.entry("file", fileName),
            Map.entry("leftOut", leftOut(about)));
    return GAP.matcher(words)
        .replaceAll(gap -> Matcher.quoteReplacement(said.getOrDefault(gap.group(1), "")));
  }

  private static String leftOut(About about) {
    List<String> parts = new ArrayList<>();
    if (about.redactions().isEmpty() && about.withheld().isEmpty()) {
      return "Nothing.";
    }
    for (About.Redaction each : about.redactions()) {
      parts.add(
          wrapped(
              "%d. A passage was blacked out in case.pdf and timeline.json, and %s in events.json. Why: %s"
                  .formatted(
                      each.number(),
                      each.sealed().size() == 1
                          ? "the entry that holds it is sealed"
                          : each.sealed().size() + " entries that hold it are sealed",
                      each.reason()),
              "   "));
    }
    if (!about.redactions().isEmpty()) {
      parts.add(
          wrapped(
              "Of a sealed entry only its fingerprint is given. That proves that it is there and"
                  + " was not altered, and tells nothing of what it says.",
              ""));
    }
    for (String file : about.withheld()) {
      parts.add("A file of evidence was left out. Its SHA-256 is\n   " + file);
    }
    return String.join("\n\n", parts);
  }

  /** Lines that every reader shows whole. */
  private static String wrapped(String text, String indent) {
    StringBuilder lines = new StringBuilder();
    int column = indent.length();
    for (String word : text.strip().split("\\s+")) {
      if (column > indent.length() && column + 1 + word.length() > WIDTH) {
        lines.append('\n').append(indent);
        column = indent.length();
      } else if (!lines.isEmpty()) {
        lines.append(' ');
        column++;
      }
      lines.append(word);
      column += word.length();
    }
    return lines.toString();
  }
}
