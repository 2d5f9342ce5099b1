/**
 * A command as a form: what many forms share, the page that a form fills, and what opens one from
 * the page of the record that it adds to.
 */
@NullMarked
package org.guardbook.ui.forms;

import org.jspecify.annotations.NullMarked;
