/** Back-ups: all of a data folder in one file, and a folder made of such a file. */
@NullMarked
package org.guardbook.query.backup;

import org.jspecify.annotations.NullMarked;
