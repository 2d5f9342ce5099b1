/**
 * One action: how it stands, everything said and shown about it, and the forms that add to it,
 * which other pages show too.
 */
@NullMarked
package org.guardbook.ui.action;

import org.jspecify.annotations.NullMarked;
