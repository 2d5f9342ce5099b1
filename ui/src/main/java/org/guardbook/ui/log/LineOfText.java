package org.guardbook.ui.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.boot.logging.structured.StructuredLogFormatter;

/** A line of the log for people, and below it what failed and where. */
public final class LineOfText implements StructuredLogFormatter<ILoggingEvent> {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX").withZone(ZoneId.systemDefault());

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
                event.getFormattedMessage());
    IThrowableProxy failed = event.getThrowableProxy();
    return failed instanceof ThrowableProxy known
        ? line + failures.printStackTraceToString(known.getThrowable())
        : line;
  }
}
