/** Records put on paper for a hearing, with what is others' left out. */
@NullMarked
package org.guardbook.ui.papers;

import org.jspecify.annotations.NullMarked;
