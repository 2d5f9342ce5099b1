package org.guardbook.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guardbook.command.axonserver.AsIfBetweenProcesses;
import org.guardbook.ui.security.PeopleOfTheTests;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on a folder and a port of its own, with somebody in every role; shared by
 * every test class that asks for it.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, classes = Application.class)
@ContextConfiguration(initializers = WholeApplication.OnAFolderOfItsOwn.class)
@Import({PeopleOfTheTests.class, AsIfBetweenProcesses.class})
@ExtendWith(InThreeProcesses.class)
@Tag("acceptance")
public @interface WholeApplication {

  class OnAFolderOfItsOwn implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      try {
        Path folder = Files.createTempDirectory("guardbook-test");
        TestPropertyValues.of("guardbook.data=" + folder).applyTo(context);
        InThreeProcesses.beginWhereMeant(context, folder);
      } catch (IOException cannotCreate) {
        throw new UncheckedIOException(cannotCreate);
      }
    }
  }
}
