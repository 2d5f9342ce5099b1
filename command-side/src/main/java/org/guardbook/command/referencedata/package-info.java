/** Dated reference data that a board keeps: its code lists and its time limits. */
@NullMarked
package org.guardbook.command.referencedata;

import org.jspecify.annotations.NullMarked;
