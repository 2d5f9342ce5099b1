/**
 * What a practitioner picks out of a record's timeline, the same for every kind of record: to read,
 * to print, to take away, and to keep.
 */
@NullMarked
package org.guardbook.ui.chronology;

import org.jspecify.annotations.NullMarked;
