/**
 * What a practitioner picks out of a record's timeline, good news included, with what each entry
 * meant for the child: a selection that points at the record and adds nothing to it.
 */
@NullMarked
package org.guardbook.command.chronology;

import org.jspecify.annotations.NullMarked;
