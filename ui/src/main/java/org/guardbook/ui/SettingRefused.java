package org.guardbook.ui;

import java.util.List;

/** A setting that cannot be meant; the program does not start with it. */
public final class SettingRefused extends RuntimeException {

  public SettingRefused(List<String> sentences) {
    super(String.join("\n", sentences));
  }
}
