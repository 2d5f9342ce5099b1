/** The figures a board reports, each computed from the events. */
@NullMarked
package org.guardbook.query.statistics;

import org.jspecify.annotations.NullMarked;
