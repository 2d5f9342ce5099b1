package org.guardbook.command.eventstore;

import org.jspecify.annotations.Nullable;

/** Where what lies in the event file comes from. */
interface Origin {

  /** Whether the store itself keeps a command from being recorded twice. */
  boolean refusesRepetition();

  /** What is missing before all that was recorded is in the file; null where nothing is. */
  @Nullable String waitsFor();

  /** Runs something once all that had been recorded is in the file; at once where it is. */
  void whenComplete(Runnable then);

  /**
   * Returns once all that had been recorded by now is in the file.
   *
   * @throws org.guardbook.command.OutcomeUnknown if nobody can say
   */
  void catchUp();

  /** This program alone writes the file. */
  Origin ITSELF =
      new Origin() {
        @Override
        public boolean refusesRepetition() {
          return true;
        }

        @Override
        public @Nullable String waitsFor() {
          return null;
        }

        @Override
        public void whenComplete(Runnable then) {
          then.run();
        }

        @Override
        public void catchUp() {}
      };
}
