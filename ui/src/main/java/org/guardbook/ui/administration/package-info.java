/** What an administrator keeps: accounts, code lists, time limits and the views themselves. */
@NullMarked
package org.guardbook.ui.administration;

import org.jspecify.annotations.NullMarked;
