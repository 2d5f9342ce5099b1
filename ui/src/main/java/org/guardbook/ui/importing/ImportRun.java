package org.guardbook.ui.importing;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.guardbook.ui.imports.Import;
import org.guardbook.ui.imports.Import.Progress;
import org.jspecify.annotations.Nullable;

/** One file on its way into the record, and in the end what became of it. */
final class ImportRun {

  private final String fileName;
  private final long bytes;
  private final Instant began;
  private final Set<Runnable> watchers = new CopyOnWriteArraySet<>();
  private volatile Progress progress = new Progress(0, 0, false);
  private volatile @Nullable Import result;
  private volatile @Nullable String failure;

  ImportRun(String fileName, long bytes, Instant began) {
    this.fileName = fileName;
    this.bytes = bytes;
    this.began = began;
  }

  String fileName() {
    return fileName;
  }

  Instant began() {
    return began;
  }

  /** What became of the file; null while it runs and where it broke off. */
  @Nullable Import result() {
    return result;
  }

  /** Why it broke off, in a sentence; null where it did not. */
  @Nullable String failure() {
    return failure;
  }

  boolean isRunning() {
    return result == null && failure == null;
  }

  Progress progress() {
    return progress;
  }

  /** How much of the file has been read, from 0 to 1; null while it is being stored. */
  @Nullable Double share() {
    Progress now = progress;
    return now.storing() ? null : bytes == 0 ? 0.0 : Math.min(1.0, (double) now.bytes() / bytes);
  }

  void reached(Progress now) {
    progress = now;
    tell();
  }

  void ended(Import with) {
    result = with;
    tell();
  }

  void brokeOff(String why) {
    failure = why;
    tell();
  }

  /** Tells the watcher, on any thread, whenever there is something new to see. */
  Runnable watch(Runnable watcher) {
    watchers.add(watcher);
    return () -> watchers.remove(watcher);
  }

  private void tell() {
    watchers.forEach(Runnable::run);
  }
}
