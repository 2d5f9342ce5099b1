/** Letters that go out by the mail server of the board, and where to. */
@NullMarked
package org.guardbook.ui.post;

import org.jspecify.annotations.NullMarked;
