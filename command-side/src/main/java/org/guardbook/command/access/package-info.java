/** Who may do what: roles, operations, and the one table that joins them. */
@NullMarked
package org.guardbook.command.access;

import org.jspecify.annotations.NullMarked;
