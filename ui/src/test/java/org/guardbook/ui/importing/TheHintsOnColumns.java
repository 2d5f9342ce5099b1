package org.guardbook.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.guardbook.ui.imports.ContactsImport;
import org.junit.jupiter.api.Test;

class TheHintsOnColumns {

  @Test
  void nameEveryColumnThatAFileHas() {
    assertThat(ColumnHints.ALL)
        .extracting(ColumnHints.Hint::column)
        .containsExactlyElementsOf(ContactsImport.titles());
  }
}
