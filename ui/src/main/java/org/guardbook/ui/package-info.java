/** The outermost: screens, REST API, security and the one main class. */
@NullMarked
package org.guardbook.ui;

import org.jspecify.annotations.NullMarked;
