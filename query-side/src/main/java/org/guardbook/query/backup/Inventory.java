package org.guardbook.query.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What there is in a data folder, and what of it a back-up holds under which name. */
final class Inventory {

  /** What the names of all that lies in the data folder begin with. */
  static final String DATA = "data/";

  /** What the names of all that lies in the folder of the ledger begin with, wherever that is. */
  static final String LEDGER = "ledger/";

  static final String MANIFEST = "manifest.json";

  static final String EVENTS = "events";
  static final String LOOKS = "looks";

  static final String DESK = "desk";

  /** The looks are of searches for events, so they come after these. */
  static final List<String> DATABASES = List.of(EVENTS, LOOKS, DESK);

  static final String EVIDENCE = "evidence/";

  /** Where the ledger lies unless a board puts it elsewhere. */
  private static final String LEDGER_FOLDER = "ledger";

  private static final Pattern PIECE_OF_EVIDENCE = Pattern.compile("[0-9a-f]{2}/[0-9a-f]{64}");

  /** What is open in the folder, and what comes and goes. */
  private static final Pattern NOTHING_TO_KEEP =
      Pattern.compile(
          "events\\.lock|(events|looks|desk)\\.sqlite(-wal|-shm)?|incoming-.*|evidence|"
              + LEDGER_FOLDER
              + "|"
              + Trace.FILE);

  /** Nothing that a database would take in on its own, and nothing that leads out of the folder. */
  private static final Pattern NAME =
      Pattern.compile(
          DATA
              + "((events|looks|desk)\\.sqlite(-wal)?|"
              + EVIDENCE
              + PIECE_OF_EVIDENCE
              + "|"
              + Trace.FILE
              + ")|"
              + LEDGER
              + "(?!\\.)[\\w.-]+");

  private Inventory() {}

  static Path ledgerIn(Path data) {
    return data.resolve(LEDGER_FOLDER);
  }

  /** Whether a file of a back-up may be called that. */
  static boolean mayBeCalled(String name) {
    return NAME.matcher(name).matches();
  }

  /** Whether a file of a back-up may have that content: evidence is called by its own hash. */
  static boolean mayHold(String name, String sha256) {
    return !name.startsWith(DATA + EVIDENCE) || name.endsWith("/" + sha256);
  }

  /** Where the record itself is kept, it is proved; a node of several may keep only the rest. */
  static boolean isOfTheRecord(String name) {
    return name.startsWith(LEDGER)
        || name.startsWith(DATA + EVENTS + ".")
        || name.startsWith(DATA + LOOKS + ".");
  }

  /** Every file of evidence, by its name within the folder of evidence. */
  static List<String> evidence(Path data) throws IOException {
    Path folder = data.resolve(EVIDENCE);
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder, 2)) {
      return files
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(name -> PIECE_OF_EVIDENCE.matcher(name).matches())
          .sorted()
          .toList();
    }
  }

  /** What lies in the folder and is none of Guardbook's, by name. */
  static List<String> strange(Path data) throws IOException {
    try (Stream<Path> files = Files.list(data)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> !NOTHING_TO_KEEP.matcher(name).matches())
          .sorted()
          .toList();
    }
  }
}
