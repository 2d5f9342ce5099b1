/**
 * The one port through which every projection writes and every query reads, with its two adapters.
 */
@NullMarked
package org.guardbook.query.views;

import org.jspecify.annotations.NullMarked;
