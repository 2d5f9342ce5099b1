/** How people's names are written, looked for and met again under another spelling. */
@NullMarked
package org.guardbook.query.names;

import org.jspecify.annotations.NullMarked;
