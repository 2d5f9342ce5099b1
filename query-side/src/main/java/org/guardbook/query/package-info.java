/** The query side: answers. Events in, views out. */
@NullMarked
package org.guardbook.query;

import org.jspecify.annotations.NullMarked;
