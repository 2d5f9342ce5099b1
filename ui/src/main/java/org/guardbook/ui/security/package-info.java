/** Signing in: accounts, passwords, sessions and what the web is told to be careful of. */
@NullMarked
package org.guardbook.ui.security;

import org.jspecify.annotations.NullMarked;
