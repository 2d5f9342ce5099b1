/** What a stranger is given of a case, to be read and checked without us (docs/bundle.md). */
@NullMarked
package org.guardbook.query.bundle;

import org.jspecify.annotations.NullMarked;
