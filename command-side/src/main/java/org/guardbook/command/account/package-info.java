/** The people who use the system and the roles they hold. */
@NullMarked
package org.guardbook.command.account;

import org.jspecify.annotations.NullMarked;
