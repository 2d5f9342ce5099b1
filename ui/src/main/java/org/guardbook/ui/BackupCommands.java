package org.guardbook.ui;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.guardbook.query.backup.BackUp;
import org.guardbook.query.backup.BackUp.Made;
import org.guardbook.query.backup.BackupQuery.Backup;
import org.guardbook.query.backup.Restoring;
import org.guardbook.query.backup.Restoring.Outcome;

/** Makes a back-up of a data folder, and a data folder of a back-up: no server, no account. */
final class BackupCommands {

  static final String BACKUP = "backup";
  static final String RESTORE = "restore";

  private static final String USAGE =
      """
      ./guardbook backup --data DIR [--ledger DIR] FILE.zip
      ./guardbook restore FILE.zip --data DIR [--ledger DIR] [--head FILE]
        FILE.zip  the back-up: all that is in the data folder, to be guarded as that is
        --data    the data folder; the program may be running on it while it is backed up. What is
                  restored goes into a new folder, or an empty one
        --ledger  where its ledger lies, if not in the data folder
        --head    a head of the ledger that was kept elsewhere, or a file of several""";

  /** It was done. */
  static final int DONE = 0;

  /** The back-up is not what was backed up; it is printed why, and nothing was restored. */
  static final int ALTERED = 1;

  /** It could not be done: the command says something wrong, or something cannot be written. */
  static final int FAILED = 2;

  private BackupCommands() {}

  /** Returns what the program is to exit with. */
  static int run(String command, List<String> arguments, PrintStream out, PrintStream err) {
    try {
      return command.equals(BACKUP) ? backUp(arguments, out) : restore(arguments, out);
    } catch (IllegalArgumentException misused) {
      err.println("guardbook: " + misused.getMessage());
      err.println(USAGE);
    } catch (IOException failed) {
      err.println("guardbook: It could not be done to its end: " + failed + ". Nothing is left.");
    } catch (RuntimeException failed) {
      failed.printStackTrace(err);
      err.println("guardbook: It could not be done to its end.");
    }
    return FAILED;
  }

  private static int backUp(List<String> arguments, PrintStream out) throws IOException {
    CommandLine said = CommandLine.of(BACKUP, arguments, List.of("--data", "--ledger"));
    Made made =
        BackUp.of(
            said.needed(said.option("--data"), "what it is to back up"),
            said.option("--ledger"),
            said.needed(said.file(), "which file it is to make"),
            Clock.systemUTC());
    Backup backup = made.backup();
    out.printf(
        Locale.UK,
        "Backed up: %,d events and %,d looks that are signed, whatever was recorded since, and %,d"
            + " files of evidence.%n  %s, %,d bytes%n  SHA-256 %s%n",
        backup.events(),
        backup.looks(),
        made.evidence(),
        backup.file(),
        backup.bytes(),
        backup.sha256());
    made.strange().forEach(name -> out.println("  Left out, as none of Guardbook's: " + name));
    if (!made.remembered()) {
      out.println("  That it was made could not be written down in the data folder.");
    }
    out.println("It holds the whole record and the key that signs it. Guard it as you guard that.");
    return DONE;
  }

  private static int restore(List<String> arguments, PrintStream out) throws IOException {
    CommandLine said = CommandLine.of(RESTORE, arguments, List.of("--data", "--ledger", "--head"));
    Outcome outcome =
        Restoring.of(
            said.needed(said.file(), "which file it is to restore"),
            said.needed(said.option("--data"), "the folder that it is to make"),
            said.option("--ledger"),
            said.option("--head"));
    outcome.told().forEach(line -> out.println("  " + line));
    if (outcome.altered().isEmpty()) {
      return DONE;
    }
    out.println("THIS IS NOT WHAT WAS BACKED UP, AND NOTHING WAS RESTORED:");
    outcome.altered().forEach(sentence -> out.println("  " + sentence));
    return ALTERED;
  }
}
