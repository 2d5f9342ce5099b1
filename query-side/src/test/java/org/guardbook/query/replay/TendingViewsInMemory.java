package org.guardbook.query.replay;

import java.nio.file.Path;

class TendingViewsInMemory extends TendingTheViews {

  @Override
  RunningQuerySide begin(Path folder) {
    return new RunningQuerySide(folder, WEIGHING);
  }
}
