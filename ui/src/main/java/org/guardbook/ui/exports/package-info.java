/** Tables taken away from the screen: as CSV for programs, XLSX to work with, PDF to hand round. */
@NullMarked
package org.guardbook.ui.exports;

import org.jspecify.annotations.NullMarked;
