@NullMarked
package org.guardbook.ui.casefile;

import org.jspecify.annotations.NullMarked;
