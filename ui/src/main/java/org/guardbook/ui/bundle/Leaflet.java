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
import org.guardbook.ui.bundle.Bundles.Found;
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

  String of(About about, String fileName, ProvedCase proved, List<Found> found) {
    String title = about.reference() + " · " + about.title();
    String[] head = proved.checkpoint().split("\n", 4);
    Map<String, String> said =
        Map.ofEntries(
            Map.entry("title", title),
            Map.entry("rule", "=".repeat(title.length())),
            Map.entry("board", board),
            Map.entry("reference", about.reference()),
            Map.entry("asAt", Made.second(about.asAt())),
            Map.entry("madeAt", Made.second(about.madeAt())),
            Map.entry("by", about.by()),
            Map.entry("role", about.role().label()),
            Map.entry("why", wrapped(about.why(), "            ")),
            Map.entry("size", "%,d".formatted(about.size())),
            Map.entry("root", head[2]),
            Map.entry("file", fileName),
            Map.entry("leftOut", leftOut(about, found)));
    return GAP.matcher(words)
        .replaceAll(gap -> Matcher.quoteReplacement(said.getOrDefault(gap.group(1), "")));
  }

  private static String leftOut(About about, List<Found> found) {
    if (about.redactions().isEmpty() && about.withheld().isEmpty()) {
      return "Nothing.";
    }
    List<String> parts = new ArrayList<>();
    for (About.Redaction each : about.redactions()) {
      parts.add(wrapped(leftOut(each, found), "   "));
    }
    if (!about.redactions().isEmpty()) {
      parts.add(
          wrapped(
              "Of a sealed entry only its fingerprint is given. That proves that it is there and"
                  + " was not altered; what it says cannot be read back from it. Nothing was blacked"
                  + " out in the files of evidence; one that sealed entries alone name is left out.",
              ""));
    }
    for (String file : about.withheld()) {
      parts.add("A file of evidence was left out. Its SHA-256 is\n   " + file);
    }
    return String.join("\n\n", parts);
  }

  /** What comes behind the passages is of none. */
  private static String leftOut(About.Redaction each, List<Found> found) {
    if (each.number() > found.size()) {
      return "%d. In events.json, sealed: %s. Why: %s"
          .formatted(each.number(), entries(each.sealed().size()), each.reason());
    }
    Found where = found.get(each.number() - 1);
    return "%d. A passage %s, and %s. Why: %s"
        .formatted(each.number(), blackened(where), sealed(where), each.reason());
  }

  private static String entries(int count) {
    return count == 1 ? "1 entry" : count + " entries";
  }

  private static String blackened(Found where) {
    List<String> files = new ArrayList<>();
    if (where.onPaper()) {
      files.add("case.pdf");
    }
    if (where.inTimeline()) {
      files.add("timeline.json");
    }
    return files.isEmpty()
        ? "that is in neither case.pdf nor timeline.json was left out"
        : "was blacked out in " + String.join(" and ", files);
  }

  private static String sealed(Found where) {
    return switch (where.sealed()) {
      case 0 -> "no entry in events.json has it";
      case 1 -> "the entry in events.json that holds it is sealed";
      default ->
          where.sealed()
              + " entries in events.json are sealed, which hold it, were recorded in one with an"
              + " entry that does, or are about one";
    };
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
