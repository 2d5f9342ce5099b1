/** Lists of children: what is due, who is on a plan, conferences to come, and all records. */
@NullMarked
package org.guardbook.ui.children;

import org.jspecify.annotations.NullMarked;
