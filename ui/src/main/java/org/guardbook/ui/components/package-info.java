/** The few pieces that every screen is made of, laid out as mock and stylesheet have them. */
@NullMarked
package org.guardbook.ui.components;

import org.jspecify.annotations.NullMarked;
