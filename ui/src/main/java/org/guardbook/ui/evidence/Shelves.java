package org.guardbook.ui.evidence;

import com.mongodb.client.MongoDatabase;
import org.guardbook.ui.Settings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which shelf evidence stands on, by {@code guardbook.evidence}. */
@Configuration(proxyBeanMethods = false)
class Shelves {

  @Bean
  @ConditionalOnProperty(name = "guardbook.evidence", havingValue = "files", matchIfMissing = true)
  Shelf folderShelf(Settings settings) {
    return new FolderShelf(settings.data().resolve("evidence"));
  }

  @Bean
  @ConditionalOnProperty(name = "guardbook.evidence", havingValue = "mongo")
  Shelf gridShelf(MongoDatabase database) {
    return new GridShelf(database);
  }
}
