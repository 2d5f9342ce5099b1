package org.guardbook.ui.components;

import java.util.Locale;

/** How large a file is, as people say it. */
public final class FileSize {

  private static final long KILOBYTE = 1024;
  private static final long MEGABYTE = KILOBYTE * KILOBYTE;

  private FileSize() {}

  /** "1 kB", "340 kB", "2.4 MB". */
  public static String words(long bytes) {
    return bytes < MEGABYTE
        ? Math.max(1, Math.round((double) bytes / KILOBYTE)) + " kB"
        : String.format(Locale.UK, "%.1f MB", (double) bytes / MEGABYTE);
  }
}
