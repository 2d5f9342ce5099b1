/** What belongs to the desk and not to the record: passwords, drafts, saved filters. */
@NullMarked
package org.guardbook.ui.desk;

import org.jspecify.annotations.NullMarked;
