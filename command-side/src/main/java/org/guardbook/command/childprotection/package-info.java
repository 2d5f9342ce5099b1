/**
 * Children who may be at risk of significant harm: from the strategy discussion through conference
 * to a plan that is revised, reviewed and ended (domain.md §4).
 */
@NullMarked
package org.guardbook.command.childprotection;

import org.jspecify.annotations.NullMarked;
