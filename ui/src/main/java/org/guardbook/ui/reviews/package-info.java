/** Reviews and plans: the list of them, each with its life and its action plan, and its forms. */
@NullMarked
package org.guardbook.ui.reviews;

import org.jspecify.annotations.NullMarked;
