package org.guardbook.ui.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeepingEvidenceInFiles extends KeepingEvidence {

  @Override
  Shelf shelf() {
    return new FolderShelf(folder.resolve("evidence"));
  }

  @Override
  long kept() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("evidence"))) {
      return files.filter(Files::isRegularFile).count();
    }
  }

  @Override
  void alter(String sha256) throws IOException {
    Path place = folder.resolve("evidence").resolve(sha256.substring(0, 2)).resolve(sha256);
    assertThat(place.toFile().setWritable(true)).isTrue();
    byte[] bytes = Files.readAllBytes(place);
    bytes[bytes.length / 2] ^= 1;
    Files.write(place, bytes);
  }

  @Test
  void canNotBeWrittenToByAccident() throws IOException {
    FolderShelf shelf = new FolderShelf(folder.resolve("evidence"));
    Path arrived = Files.write(folder.resolve("evidence").resolve("arrived"), pdf(100));
    shelf.keep("ab".repeat(32), arrived);

    Path place = folder.resolve("evidence").resolve("ab").resolve("ab".repeat(32));
    assertThat(Files.getPosixFilePermissions(place))
        .noneMatch(permission -> permission.name().endsWith("WRITE"));
    assertThat(place).hasBinaryContent(pdf(100));
  }
}
