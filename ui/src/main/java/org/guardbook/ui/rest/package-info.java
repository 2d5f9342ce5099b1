/** The REST interface: everything that screens can do, for programs. */
@NullMarked
package org.guardbook.ui.rest;

import org.jspecify.annotations.NullMarked;
