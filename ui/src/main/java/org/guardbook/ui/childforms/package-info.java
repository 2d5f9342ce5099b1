/**
 * The forms of children's records: what is discussed, found, decided and planned, for one child or
 * for brothers and sisters at once.
 */
@NullMarked
package org.guardbook.ui.childforms;

import org.jspecify.annotations.NullMarked;
