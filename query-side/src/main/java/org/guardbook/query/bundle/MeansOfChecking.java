package org.guardbook.query.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** What lies in every bundle so that whoever has it can check it: how it is written, a program. */
public final class MeansOfChecking {

  private static final String FOLDER = "checking/";
  private static final List<String> NAMES = List.of("bundle.md", "ledger.md", "verify_bundle.py");

  private MeansOfChecking() {}

  static List<String> paths() {
    return NAMES.stream().map(FOLDER::concat).toList();
  }

  /** By their paths in the bundle. */
  public static SequencedMap<String, byte[]> files() {
    SequencedMap<String, byte[]> files = new LinkedHashMap<>();
    for (String name : NAMES) {
      try (InputStream in = MeansOfChecking.class.getResourceAsStream(name)) {
        if (in == null) {
          throw new IllegalStateException(name + " is not packed into the program");
        }
        files.put(FOLDER + name, in.readAllBytes());
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return files;
  }
}
