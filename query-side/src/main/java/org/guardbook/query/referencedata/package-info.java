/** Code lists and time limits as they are in force on a day. */
@NullMarked
package org.guardbook.query.referencedata;

import org.jspecify.annotations.NullMarked;
