@NullMarked
package org.guardbook.ui.layout;

import org.jspecify.annotations.NullMarked;
