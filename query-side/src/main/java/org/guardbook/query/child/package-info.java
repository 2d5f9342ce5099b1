/** What is known of a child, which plans are open, and what is due to whom (domain.md §4). */
@NullMarked
package org.guardbook.query.child;

import org.jspecify.annotations.NullMarked;
