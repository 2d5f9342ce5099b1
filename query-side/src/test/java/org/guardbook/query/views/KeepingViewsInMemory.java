package org.guardbook.query.views;

class KeepingViewsInMemory extends ViewsContract {

  @Override
  ViewStore empty() {
    return new InMemoryViews();
  }
}
