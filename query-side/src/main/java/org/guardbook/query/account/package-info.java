/** Who may sign in, and as what. */
@NullMarked
package org.guardbook.query.account;

import org.jspecify.annotations.NullMarked;
