package org.guardbook.ui.bundle;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guardbook.query.timeline.TimelineEntry;
import org.guardbook.ui.exports.Blackening;
import org.guardbook.ui.timeline.WrittenEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The timeline of a case as a bundle has it for programs, without what is left out. */
final class WrittenTimeline {

  private static final String RECORDED_AT = "recordedAt";

  /** What names an event, which is of no use but to find it among the others. */
  private static final Set<String> NAMES_OF_EVENTS = Set.of("eventId", "corrects", "correctedBy");

  private final JsonMapper json;
  private final List<TimelineEntry> entries;
  private final Set<String> sealed;

  /**
   * @param positions of sealed events, for each passage
   */
  WrittenTimeline(JsonMapper json, List<TimelineEntry> entries, List<List<Long>> positions) {
    Set<Long> all = positions.stream().flatMap(List::stream).collect(Collectors.toSet());
    this.json = json;
    this.entries = entries.reversed();
    this.sealed =
        entries.stream()
            .filter(entry -> all.contains(entry.position()))
            .map(TimelineEntry::eventId)
            .collect(Collectors.toCollection(HashSet::new));
  }

  /**
   * The name of a sealed event stands nowhere: with it, and all else that is told of the event,
   * whoever guesses what was blacked out could see by the hash that they guessed right.
   */
  JsonNode blackened(Blackening blackening) {
    ArrayNode all = json.createArrayNode();
    for (TimelineEntry entry : entries) {
      ObjectNode written = all.addObject();
      json.valueToTree(WrittenEntry.of(entry))
          .properties()
          .forEach(
              each -> {
                String name = each.getKey();
                if (!NAMES_OF_EVENTS.contains(name)) {
                  written.set(
                      name,
                      name.equals(RECORDED_AT)
                          ? each.getValue()
                          : blackened(each.getValue(), blackening));
                } else if (!sealed.contains(each.getValue().asString(""))) {
                  written.set(name, each.getValue());
                }
              });
    }
    return all;
  }

  private JsonNode blackened(JsonNode node, Blackening blackening) {
    return switch (node) {
      case ArrayNode array -> {
        ArrayNode all = json.createArrayNode();
        array.forEach(each -> all.add(blackened(each, blackening)));
        yield all;
      }
      case ObjectNode object -> {
        ObjectNode all = json.createObjectNode();
        object
            .properties()
            .forEach(each -> all.set(each.getKey(), blackened(each.getValue(), blackening)));
        yield all;
      }
      default ->
          node.isString()
              ? json.getNodeFactory().stringNode(blackening.plain(node.asString()))
              : node;
    };
  }

  /** All that stands in it and is more than the name or the time of an event. */
  static Stream<String> words(JsonNode timeline) {
    return timeline
        .valueStream()
        .flatMap(
            entry ->
                entry.properties().stream()
                    .filter(
                        each ->
                            !NAMES_OF_EVENTS.contains(each.getKey())
                                && !each.getKey().equals(RECORDED_AT))
                    .flatMap(each -> texts(each.getValue())));
  }

  private static Stream<String> texts(JsonNode in) {
    return in.isString()
        ? Stream.of(in.asString())
        : in.valueStream().flatMap(WrittenTimeline::texts);
  }
}
