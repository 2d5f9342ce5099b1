/** What an agency owes, answered from a telephone as well as from a desk. */
@NullMarked
package org.guardbook.ui.myagency;

import org.jspecify.annotations.NullMarked;
