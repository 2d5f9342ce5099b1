/** The board's figures on a screen, with a chart over and a line on how it counts under each. */
@NullMarked
package org.guardbook.ui.figures;

import org.jspecify.annotations.NullMarked;
