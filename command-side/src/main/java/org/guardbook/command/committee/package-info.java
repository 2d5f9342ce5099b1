/** The committee that follows reviews up: who sits on it, its meetings, who came. */
@NullMarked
package org.guardbook.command.committee;

import org.jspecify.annotations.NullMarked;
