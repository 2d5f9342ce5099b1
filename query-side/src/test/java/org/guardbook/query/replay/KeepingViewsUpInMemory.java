package org.guardbook.query.replay;

import java.nio.file.Path;

class KeepingViewsUpInMemory extends KeepingTheViewsUp {

  @Override
  RunningQuerySide start(Path folder) {
    return new RunningQuerySide(folder, COUNTING);
  }
}
