package org.guardbook.ui.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.springframework.boot.logging.structured.StructuredLogFormatter;

/** A line of the log for people, and below it what failed and where. */
public final class LineOfText implements StructuredLogFormatter<ILoggingEvent> {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX").withZone(ZoneId.systemDefault());

  private static final Pattern LINE_BREAK = Pattern.compile("\\R");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\r\\n\\t]]");

  private final Wordless failures = new Wordless();

  @Override
  public String format(ILoggingEvent event) {
    String trace = event.getMDCPropertyMap().get("traceId");
    String line =
        "%s %-5s %s [%s]%s %s%n"
            .formatted(
                MOMENT.format(event.getInstant()),
                event.getLevel(),
                event.getLoggerName(),
                event.getThreadName(),
                trace == null ? "" : " " + trace,
                oneEntry(event.getFormattedMessage()));
    IThrowableProxy failed = event.getThrowableProxy();
    return failed instanceof ThrowableProxy known
        ? line + failures.printStackTraceToString(known.getThrowable())
        : line;
  }

  /** What a message quotes can neither begin a line of its own nor steer a terminal. */
  private static String oneEntry(String message) {
    String indented = LINE_BREAK.matcher(message).replaceAll(System.lineSeparator() + "  ");
    return CONTROL.matcher(indented).replaceAll("\u00b7");
  }
}
