@NullMarked
package org.guardbook.ui.actionplans;

import org.jspecify.annotations.NullMarked;
