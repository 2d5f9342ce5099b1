package org.guardbook.ui;

import org.guardbook.command.eventstore.DataFolderInUse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;

/** Says in one sentence that another program has the data folder. */
class FolderInUseExplained extends AbstractFailureAnalyzer<DataFolderInUse> implements Ordered {

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable failed, DataFolderInUse inUse) {
    return new FailureAnalysis(String.valueOf(inUse.getMessage()), null, inUse);
  }
}
