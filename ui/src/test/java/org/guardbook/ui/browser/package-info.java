/** What people do in a browser, walked through as they do it. */
@NullMarked
package org.guardbook.ui.browser;

import org.jspecify.annotations.NullMarked;
