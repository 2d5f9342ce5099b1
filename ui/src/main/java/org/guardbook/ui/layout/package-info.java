/** The house that every screen stands in: top bar, navigation, who may open what, sign-in. */
@NullMarked
package org.guardbook.ui.layout;

import org.jspecify.annotations.NullMarked;
