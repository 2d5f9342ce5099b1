/** Bringing cases over from an earlier record, out of a file. */
@NullMarked
package org.guardbook.ui.imports;

import org.jspecify.annotations.NullMarked;
