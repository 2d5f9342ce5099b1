package org.guardbook.query.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
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
          .with(
              "checkpoint",
              content -> new String(content, UTF_8).replace("\n1", "\n2").getBytes(UTF_8))
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
  EVIDENCE_UNDER_ANOTHER_NAME {
    @Override
    void done(BoardOfBundles board, Random chance, Path file) throws Exception {
      PreparedBundle bundle = board.withEvidence();
      String path = bundle.files().lastEntry().getKey();
      bundle
          .renamed(path, path.replace(path.charAt(20), path.charAt(20) == 'a' ? 'b' : 'a'))
          .pack(file);
    }
  },
  A_PATH_THAT_LEADS_ELSEWHERE {
    @Override
    void done(BoardOfBundles board, Random chance, Path file) throws Exception {
      board.any(chance).afterSigning(each -> each.renamed("case.pdf", "../case.pdf")).pack(file);
    }
  };

  abstract void done(BoardOfBundles board, Random chance, Path file) throws Exception;

  private static ArrayNode events(ObjectNode root) {
    return (ArrayNode) root.get("events");
  }

  private static ObjectNode event(ObjectNode root, int index) {
    return (ObjectNode) events(root).get(index);
  }
}
