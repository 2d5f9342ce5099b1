package org.guardbook.ui.audit;

import org.guardbook.ui.forms.KindOfRecord;

/**
 * A record that was searched for.
 *
 * @param what it is called beside its reference
 */
record FoundRecord(KindOfRecord kind, String reference, String what) {}
