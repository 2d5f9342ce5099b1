/** A board's last three years, invented, so that a newcomer has something to look at. */
@NullMarked
package org.guardbook.ui.demo;

import org.jspecify.annotations.NullMarked;
