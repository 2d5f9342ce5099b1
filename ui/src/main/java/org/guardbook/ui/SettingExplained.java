package org.guardbook.ui;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;

/** Says which setting is wrong instead of printing a stack trace. */
class SettingExplained extends AbstractFailureAnalyzer<SettingRefused> implements Ordered {

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  protected FailureAnalysis analyze(Throwable failed, SettingRefused refused) {
    return new FailureAnalysis(
        String.valueOf(refused.getMessage()),
        "Change it on the command line, in the environment or in application.yaml.",
        refused);
  }
}
