/** What people see while the program is not ready for them yet. */
@NullMarked
package org.guardbook.ui.starting;

import org.jspecify.annotations.NullMarked;
