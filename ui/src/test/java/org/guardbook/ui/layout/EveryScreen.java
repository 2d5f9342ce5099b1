package org.guardbook.ui.layout;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.theme.Theme;
import org.junit.jupiter.api.Test;

class EveryScreen {

  private static final JavaClasses SCREENS =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("org.guardbook.ui");

  @Test
  void saysWhoItIsOpenTo() {
    classes()
        .that()
        .areAnnotatedWith(Route.class)
        .should()
        .beAnnotatedWith(OpenTo.class)
        .orShould()
        .beAnnotatedWith(AnonymousAllowed.class)
        .check(SCREENS);
  }

  /** The pages are served with the scripts that Vaadin brings ready made: no node, no network. */
  @Test
  void needsNothingBundled() {
    noClasses()
        .should()
        .beAnnotatedWith(Theme.class)
        .orShould()
        .beAnnotatedWith(CssImport.class)
        .orShould()
        .beAnnotatedWith(JsModule.class)
        .orShould()
        .beAnnotatedWith(NpmPackage.class)
        .check(SCREENS);
  }
}
