/** The weekly letter to agency leads: what is late, due and silent. */
@NullMarked
package org.guardbook.ui.reminders;

import org.jspecify.annotations.NullMarked;
