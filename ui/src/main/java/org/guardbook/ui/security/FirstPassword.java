package org.guardbook.ui.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.guardbook.ui.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands the first administrator a password: on the terminal of whoever starts the program, or,
 * where what it says goes into logs that others read and keep, in a file of its owner's alone.
 */
final class FirstPassword {

  static final String FILE = "first-password";

  private static final Logger LOG = LoggerFactory.getLogger(FirstPassword.class);

  private FirstPassword() {}

  static void tell(String account, String password, Settings settings) {
    if (settings.logsAreForPrograms()) {
      Path file = settings.data().resolve(FILE);
      write(file, password);
      LOG.info(
          "The first administrator, {}, signs in with what stands in {} and chooses a password;"
              + " then delete that file",
          account,
          file.toAbsolutePath());
    } else {
      System.out.printf(
          "%nAdministrator's sign-in name: %s%nPassword, shown this once: %s%n"
              + "Sign in with it and choose one of your own.%n",
          account, password);
    }
  }

  private static void write(Path file, String password) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.deleteIfExists(file);
      Files.createFile(file, onlyItsOwners());
      Files.writeString(file, password + "\n");
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static FileAttribute<?>[] onlyItsOwners() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
