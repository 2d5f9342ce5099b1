/** Measures the product beside its limits and its peers; no part of it. */
@NullMarked
package org.guardbook.bench;

import org.jspecify.annotations.NullMarked;
