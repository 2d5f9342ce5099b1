@NullMarked
package org.guardbook.ui.components;

import org.jspecify.annotations.NullMarked;
