package org.guardbook.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever else uses the desk is in another process. */
class KeepingADeskInMongo extends KeepingADesk {

  private final DeskInMongo mongo = new DeskInMongo(clock);
  private final Desk desk = mongo.shared();
  private final Desk theSame = mongo.shared();

  @AfterEach
  void close() {
    mongo.close();
  }

  @Override
  Desk desk() {
    return desk;
  }

  @Override
  Desk theSame() {
    return theSame;
  }

  @Test
  void isWrittenToTheDisksOfMostMembers() {
    Drawer<Sheet> drawer = desk.drawer("sheets", Sheet.class);
    drawer.put("jo", "a", Sheet.of(1));
    drawer.claim("jo", "b", Sheet.of(2));
    drawer.change("jo", "b", before -> Sheet.of(3));
    drawer.remove("jo", "a");
    drawer.forgetBefore(clock.instant());

    List<BsonDocument> writes =
        mongo.asked().stream()
            .filter(
                command -> List.of("insert", "update", "delete").contains(command.getFirstKey()))
            .toList();
    assertThat(writes)
        .hasSize(5)
        .allSatisfy(
            write ->
                assertThat(write.getDocument("writeConcern"))
                    .isEqualTo(BsonDocument.parse("{w: 'majority', j: true}")));
  }

  @Test
  void saysSoWhereItIsOutOfReach() throws IOException {
    try (MongoClient nowhere =
        MongoClients.create(
            "mongodb://localhost:%d/?serverSelectionTimeoutMS=50".formatted(freePort()))) {
      Drawer<Sheet> drawer =
          new Desk(new MongoCabinet(nowhere.getDatabase("board")), clock)
              .drawer("sheets", Sheet.class);

      assertThatThrownBy(() -> drawer.find("jo", "a"))
          .isInstanceOf(DeskAway.class)
          .hasMessageStartingWith("Passwords and drafts are out of reach just now");
      assertThatThrownBy(() -> drawer.claim("jo", "a", Sheet.of(1))).isInstanceOf(DeskAway.class);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
