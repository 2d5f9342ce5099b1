package org.guardbook.ui.desk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One process has the file, so whoever else uses the desk is in it as well. */
class KeepingADeskInAFile extends KeepingADesk {

  private final Path folder;
  private final DeskInAFile file;
  private final Desk desk;

  KeepingADeskInAFile(@TempDir Path parent) {
    this.folder = parent.resolve("board");
    this.file = new DeskInAFile(folder, clock);
    this.desk = file.started();
  }

  @AfterEach
  void close() {
    file.close();
  }

  @Override
  Desk desk() {
    return desk;
  }

  @Override
  Desk theSame() {
    return desk;
  }

  @Test
  void isThereAgainAfterARestart() {
    desk.drawer("sheets", Sheet.class).put("jo", "a", Sheet.of(1));

    assertThat(file.started().drawer("sheets", Sheet.class).find("jo", "a")).contains(Sheet.of(1));
  }

  @Test
  void isNobodyElsesBusiness() throws IOException {
    assertThat(folder.resolve("desk.sqlite")).isNotEmptyFile();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
  }

  @Test
  void leavesNothingOfWhatIsThrownAway() throws IOException {
    Drawer<Sheet> drawer = desk.drawer("sheets", Sheet.class);
    drawer.put("jo", "heron-on-the-weir", Sheet.of(1));
    drawer.remove("jo", "heron-on-the-weir");
    file.close();

    assertThat(folder).isDirectoryNotContaining("glob:**.sqlite-wal");
    assertThat(Files.readString(folder.resolve("desk.sqlite"), ISO_8859_1))
        .contains("CREATE TABLE sheet")
        .doesNotContain("heron-on-the-weir");
  }
}
