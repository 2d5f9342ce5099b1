/** Allegations against people who work with children, from the first telephone call to closure. */
@NullMarked
package org.guardbook.command.positionoftrust;

import org.jspecify.annotations.NullMarked;
