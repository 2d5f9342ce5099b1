/** A command as a form: what many forms share, and the page that a form fills. */
@NullMarked
package org.guardbook.ui.forms;

import org.jspecify.annotations.NullMarked;
