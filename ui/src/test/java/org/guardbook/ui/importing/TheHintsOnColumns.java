package org.guardbook.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.guardbook.ui.imports.ActionPlansImport;
import org.guardbook.ui.imports.ContactsImport;
import org.junit.jupiter.api.Test;

class TheHintsOnColumns {

  @Test
  void nameEveryColumnThatAFileOfContactsHas() {
    assertThat(ColumnHints.CONTACTS)
        .extracting(ColumnHints.Hint::column)
        .containsExactlyElementsOf(ContactsImport.titles());
  }

  @Test
  void nameEveryColumnThatAFileOfActionPlansHas() {
    assertThat(ColumnHints.ACTION_PLANS)
        .extracting(ColumnHints.Hint::column)
        .containsExactlyElementsOf(ActionPlansImport.titles());
  }
}
