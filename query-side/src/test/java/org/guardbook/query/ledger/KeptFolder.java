package org.guardbook.query.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.guardbook.command.eventstore.StoreOnDisk;
import org.guardbook.command.look.LooksOnDisk;

/** A store and the ledger that follows it, as they run. */
public final class KeptFolder implements AutoCloseable {

  public final Path data;
  public final StoreOnDisk store;
  public final LooksOnDisk looks;
  final Ledger ledger;

  private KeptFolder(Path data, StoreOnDisk store) {
    this.data = data;
    this.store = store;
    this.looks = new LooksOnDisk(data, Clock.systemUTC());
    this.ledger =
        new Ledger(
            data.resolve("ledger"),
            List.of(
                new Log("events", "", "event", Leaves.of(store.leaves())),
                new Log("looks", "/looks", "look", Leaves.of(looks.looks()))),
            Clock.systemUTC());
    ledger.start();
  }

  public static KeptFolder open(Path data) {
    return new KeptFolder(data, new StoreOnDisk(data));
  }

  public static KeptFolder small(Path data) throws Exception {
    return new KeptFolder(data, StoreOnDisk.small(data));
  }

  public String sign() {
    return ledger.head("events").orElseThrow().note().toString();
  }

  public static List<Finding> check(Path data) {
    return FolderCheck.of(data, data.resolve("ledger"), null).findings();
  }

  public static List<Finding> check(Path data, String head) throws IOException {
    Path file = Files.writeString(data.resolveSibling("kept-elsewhere"), head);
    return FolderCheck.of(data, data.resolve("ledger"), file).findings();
  }

  public static Path copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file));
        if (!Files.isDirectory(file)) {
          Files.createDirectories(target.getParent());
          Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    return to;
  }

  @Override
  public void close() {
    ledger.close();
    looks.close();
    store.close();
  }
}
