package org.guardbook.query.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What can be done to a bundle; some of it signed, as only a board could that lies. */
enum Damage {
  ANY_BIT {
    @Override
    void done(BoardOfBundles board, Random chance, Path file) throws Exception {
      board.any(chance).pack(file);
      byte[] bytes = Files.readAllBytes(file);
      bytes[chance.nextInt(bytes.length)] ^= (byte) (1 << chance.nextInt(8));
      Files.write(file, bytes);
    }
  },
  CUT_OFF {
    @Override
    void done(BoardOfBundles board, Random chance, Path file) throws Exception {
      byte[] bytes = Files.readAllBytes(board.any(chance).pack(file));
      Files.write(file, Arrays.copyOf(bytes, chance.nextInt(bytes.length)));
    }
  },
  SOMETHING_BEHIND_IT {
    @Override
    void done(BoardOfBundles board, Random chance, Path file) throws Exception {
      byte[] bytes = Files.readAllBytes(board.any(chance).pack(file));
      Files.write(file, Arrays.copyOf(bytes, bytes.length + 1 + chance.nextInt(40)));
    }
  },
  OTHER_WORDS_AFTER_SIGNING {
    @Override
    void done(BoardOfBundles board, Random chance, Path file) throws Exception {
      String path = chance.nextBoolean() ? "case.pdf" : "README.txt";
      board
          .any(chance)
          .afterSigning(each -> each.with(path, _ -> "Nothing happened.".getBytes(UTF_8)))
          .pack(file);
    }
  },
  A_FILE_TAKEN_OUT {
    @Override
    void done(BoardOfBundles board, Random chance, Path file) throws Exception {
      board.any(chance).afterSigning(each -> each.without("timeline.json")).pack(file);
    }
  },
  A_FILE_NEVER_PUT_IN {
    @Override
    void done(BoardOfBundles board, Random chance, Path file) throws Exception {
      board.any(chance).without("case.pdf").pack(file);
    }
  },
  OTHER_WORDS_BESIDE_THE_LEAF {
    @Override
    void done(BoardOfBundles board, Random chance, Path file) throws Exception {
      board.whole().withJson("events.json", root -> event(root, 0).put("type", "x")).pack(file);
    }
  },
  AN_EVENT_LEFT_OUT {
    @Override
    void done(BoardOfBundles board, Random chance, Path file) throws Exception {
      board.whole().withJson("events.json", root -> events(root).remove(0)).pack(file);
    }
  },
  EVENTS_IN_ANOTHER_ORDER {
    @Override
    void done(BoardOfBundles board, Random chance, Path file) throws Exception {
      board
          .whole()
          .withJson("events.json", root -> events(root).add(events(root).remove(0)))
          .pack(file);
    }
  },
  ANOTHER_PROOF {
    @Override
    void done(BoardOfBundles board, Random chance, Path file) throws Exception {
      board
          .whole()
          .withJson("events.json", root -> event(root, 0).set("proof", event(root, 1).get("proof")))
          .pack(file);
    }
  },
  AN_EVENT_MADE_UP {
    @Override
    void done(BoardOfBundles board, Random chance, Path file) throws Exception {
      board
          .redacted()
          .withJson(
              "events.json",
              root ->
                  event(root, 0).put("leafHash", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="))
          .pack(file);
    }
  },
  SEALED_OVER_NOTHING {
    @Override
    void done(BoardOfBundles board, Random chance, Path file) throws Exception {
      board.redacted().withJson("about.json", root -> root.putArray("redactions")).pack(file);
    }
  },
  ANOTHER_HEAD {
    @Override
    void done(BoardOfBundles board, Random chance, Path file) throws Exception {
      board
          .any(chance)
          .withText("checkpoint", text -> line(text, 1, each -> each + "0"))
          .pack(file);
    }
  },
  NO_KEYS {
    @Override
    void done(BoardOfBundles board, Random chance, Path file) throws Exception {
      board
          .any(chance)
          .with(
              "keys",
              content ->
                  new String(content, UTF_8).lines().findFirst().orElseThrow().getBytes(UTF_8))
          .pack(file);
    }
  },
  MORE_THAN_KEYS {
    @Override
    void done(BoardOfBundles board, Random chance, Path file) throws Exception {
      board.any(chance).withText("keys", text -> text + "2 and so on").pack(file);
    }
  },
  EVIDENCE_UNDER_ANOTHER_NAME {
    @Override
    void done(BoardOfBundles board, Random chance, Path file) throws Exception {
      PreparedBundle bundle = board.withEvidence();
      String path = bundle.files().lastEntry().getKey();
      int last = path.indexOf('.') - 1;
      String other = path.charAt(last) == '0' ? "1" : "0";
      bundle.renamed(path, path.substring(0, last) + other + path.substring(last + 1)).pack(file);
    }
  },
  A_PATH_THAT_LEADS_ELSEWHERE {
    @Override
    void done(BoardOfBundles board, Random chance, Path file) throws Exception {
      board.any(chance).and(chance.nextBoolean() ? "../case.pdf" : "/etc/cron.d/x").pack(file);
    }
  },
  A_FILE_BESIDE_THE_OTHERS {
    @Override
    void done(BoardOfBundles board, Random chance, Path file) throws Exception {
      board.any(chance).and("what-really-happened.txt").pack(file);
    }
  },
  WORDS_BESIDE_A_SEALED_EVENT {
    @Override
    void done(BoardOfBundles board, Random chance, Path file) throws Exception {
      board
          .redacted()
          .withJson(
              "events.json",
              root -> event(root, 0).putObject("payload").put("allegation", "Made up."))
          .pack(file);
    }
  },
  ANOTHER_CASE_ON_THE_COVER {
    @Override
    void done(BoardOfBundles board, Random chance, Path file) throws Exception {
      board.any(chance).withJson("about.json", root -> root.put("reference", "W13-999")).pack(file);
    }
  },
  NO_EVENTS {
    @Override
    void done(BoardOfBundles board, Random chance, Path file) throws Exception {
      board
          .whole()
          .withJson("events.json", root -> root.putArray("events"))
          .withJson("about.json", root -> root.putArray("subjects"))
          .withText("timeline.json", _ -> "[]")
          .pack(file);
    }
  },
  RECORDED_LATER_THAN_IT_SAYS {
    @Override
    void done(BoardOfBundles board, Random chance, Path file) throws Exception {
      board
          .whole()
          .withJson("about.json", root -> root.put("asAt", "2013-10-07T09:31:02Z"))
          .pack(file);
    }
  },
  A_TIMELINE_OF_ANOTHER_CASE {
    @Override
    void done(BoardOfBundles board, Random chance, Path file) throws Exception {
      board
          .whole()
          .withText("timeline.json", text -> text.replaceFirst("\"position\":", "$0100"))
          .pack(file);
    }
  },
  A_TIMELINE_OF_ANOTHER_TIME {
    @Override
    void done(BoardOfBundles board, Random chance, Path file) throws Exception {
      board
          .whole()
          .withText(
              "timeline.json",
              text -> text.replaceFirst("\"recordedAt\":\"20", "\"recordedAt\":\"19"))
          .pack(file);
    }
  },
  A_SEALED_EVENT_NAMED_IN_THE_TIMELINE {
    @Override
    void done(BoardOfBundles board, Random chance, Path file) throws Exception {
      board
          .redacted()
          .withText(
              "timeline.json", text -> text.replaceFirst("\"position\":", "\"eventId\":\"x\",$0"))
          .pack(file);
    }
  },
  A_TRUTH_FOR_A_NUMBER {
    @Override
    void done(BoardOfBundles board, Random chance, Path file) throws Exception {
      board
          .whole()
          .withJson("events.json", root -> event(root, 1).put("sequence", true))
          .pack(file);
    }
  },
  A_NUMBER_WITH_A_POINT {
    @Override
    void done(BoardOfBundles board, Random chance, Path file) throws Exception {
      PreparedBundle bundle = chance.nextBoolean() ? board.whole() : board.redacted();
      bundle
          .withJson(
              "events.json",
              root -> {
                ObjectNode event = event(root, 0);
                event.put("position", (double) event.get("position").longValue());
              })
          .pack(file);
    }
  },
  BASE64_CUT_SHORT {
    @Override
    void done(BoardOfBundles board, Random chance, Path file) throws Exception {
      board
          .whole()
          .withJson(
              "events.json",
              root -> {
                ArrayNode proof = (ArrayNode) event(root, 0).get("proof");
                proof.set(0, proof.get(0).asString().replace("=", ""));
              })
          .pack(file);
    }
  },
  EVENTS_UNDER_NAMES {
    @Override
    void done(BoardOfBundles board, Random chance, Path file) throws Exception {
      board
          .whole()
          .withJson(
              "events.json",
              root -> {
                ArrayNode events = events(root);
                ObjectNode named = root.putObject("events");
                events.forEach(each -> named.set(each.get("position").toString(), each));
              })
          .pack(file);
    }
  },
  A_NAME_TWICE {
    @Override
    void done(BoardOfBundles board, Random chance, Path file) throws Exception {
      board
          .any(chance)
          .withText("about.json", text -> text.replaceFirst("[{]", "{\"why\":\"Curiosity\","))
          .pack(file);
    }
  },
  MORE_BEHIND_THE_JSON {
    @Override
    void done(BoardOfBundles board, Random chance, Path file) throws Exception {
      board.any(chance).withText("about.json", text -> text + " {}").pack(file);
    }
  },
  NOTHING_TO_CHECK_IT_WITH {
    @Override
    void done(BoardOfBundles board, Random chance, Path file) throws Exception {
      board.any(chance).without("checking/bundle.md").pack(file);
    }
  };

  abstract void done(BoardOfBundles board, Random chance, Path file) throws Exception;

  private static ArrayNode events(ObjectNode root) {
    return (ArrayNode) root.get("events");
  }

  private static ObjectNode event(ObjectNode root, int index) {
    return (ObjectNode) events(root).get(index);
  }

  private static String line(String text, int number, UnaryOperator<String> change) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    lines.set(number, change.apply(lines.get(number)));
    return String.join("\n", lines) + "\n";
  }
}
