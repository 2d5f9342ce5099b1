/** Who looked into which file, for those who watch over that. */
@NullMarked
package org.guardbook.query.look;

import org.jspecify.annotations.NullMarked;
