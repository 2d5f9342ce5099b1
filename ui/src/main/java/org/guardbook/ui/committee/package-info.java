/** Committees: who sits on them, their meetings with agenda and pack, and who came. */
@NullMarked
package org.guardbook.ui.committee;

import org.jspecify.annotations.NullMarked;
