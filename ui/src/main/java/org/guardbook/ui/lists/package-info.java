/** What every list is made of: rows a page at a time, chips that narrow, filters with a name. */
@NullMarked
package org.guardbook.ui.lists;

import org.jspecify.annotations.NullMarked;
