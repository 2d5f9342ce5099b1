@NullMarked
package org.guardbook.ui.children;

import org.jspecify.annotations.NullMarked;
