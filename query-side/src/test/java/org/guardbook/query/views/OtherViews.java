package org.guardbook.query.views;

/** Views in a database, for tests of what is asked of them. */
public final class OtherViews {

  private OtherViews() {}

  public static ViewStore inMongo() {
    return new MongoViews(MongoServers.database());
  }
}
