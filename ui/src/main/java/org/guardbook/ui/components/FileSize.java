package org.guardbook.ui.components;

import java.util.Locale;

/** How large a file is, or the room for files, as people say it. */
public final class FileSize {

  private static final long KILOBYTE = 1024;
  private static final long MEGABYTE = KILOBYTE * KILOBYTE;
  private static final long GIGABYTE = KILOBYTE * MEGABYTE;

  private FileSize() {}

  /** "1 kB", "340 kB", "2.4 MB", "74.5 GB". */
  public static String words(long bytes) {
    if (bytes < MEGABYTE) {
      return Math.max(1, Math.round((double) bytes / KILOBYTE)) + " kB";
    }
    return bytes < GIGABYTE ? words(bytes, MEGABYTE, "MB") : words(bytes, GIGABYTE, "GB");
  }

  private static String words(long bytes, long unit, String name) {
    return String.format(Locale.UK, "%.1f %s", (double) bytes / unit, name);
  }
}
