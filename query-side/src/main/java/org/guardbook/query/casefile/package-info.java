/** A position of trust case as it stands, and finding one. */
@NullMarked
package org.guardbook.query.casefile;

import org.jspecify.annotations.NullMarked;
