/** A contact logged while on the telephone, with whoever was met before offered meanwhile. */
@NullMarked
package org.guardbook.ui.contact;

import org.jspecify.annotations.NullMarked;
