@NullMarked
package org.guardbook.ui.child;

import org.jspecify.annotations.NullMarked;
