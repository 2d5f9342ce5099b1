/** Every action the reader may see, across reviews: narrowed, grouped, counted, taken away. */
@NullMarked
package org.guardbook.ui.actionplans;

import org.jspecify.annotations.NullMarked;
