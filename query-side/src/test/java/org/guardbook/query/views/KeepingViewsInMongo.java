package org.guardbook.query.views;

class KeepingViewsInMongo extends ViewsContract {

  @Override
  ViewStore empty() {
    return new MongoViews(MongoServers.database());
  }

  @Override
  boolean ordersCodePoints() {
    return MongoServers.isReal();
  }
}
