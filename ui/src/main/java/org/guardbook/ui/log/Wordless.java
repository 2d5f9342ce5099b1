package org.guardbook.ui.log;

import java.io.IOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import org.springframework.beans.BeansException;
import org.springframework.boot.logging.StackTracePrinter;
import org.springframework.boot.logging.StandardStackTracePrinter;

/**
 * Prints what failed and where, without what the failure says: that may quote the record, an answer
 * of a mail server, or whatever somebody typed. Only failures that speak of machines alone have
 * their say.
 */
public final class Wordless implements StackTracePrinter {

  private static final int LONGEST = 16_000;

  private static final StackTracePrinter PRINTER =
      StandardStackTracePrinter.rootLast().withMaximumLength(LONGEST).withFormatter(Wordless::said);

  @Override
  public void printStackTrace(Throwable failed, Appendable to) throws IOException {
    PRINTER.printStackTrace(failed, to);
  }

  private static String said(Throwable failed) {
    return switch (failed) {
      case SQLException _,
          FileSystemException _,
          SocketException _,
          UnknownHostException _,
          BeansException _ ->
          failed.toString();
      default -> failed.getClass().getName();
    };
  }
}
