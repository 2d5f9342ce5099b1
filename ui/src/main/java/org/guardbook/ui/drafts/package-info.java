/** What somebody has begun to write and not sent yet. */
@NullMarked
package org.guardbook.ui.drafts;

import org.jspecify.annotations.NullMarked;
