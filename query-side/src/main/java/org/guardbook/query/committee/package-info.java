/** The committee's members, meetings and attendance, and what a meeting has before it. */
@NullMarked
package org.guardbook.query.committee;

import org.jspecify.annotations.NullMarked;
