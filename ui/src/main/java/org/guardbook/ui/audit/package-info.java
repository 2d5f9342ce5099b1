/** Where an auditor begins: any record of any kind, and all that can be audited of it. */
@NullMarked
package org.guardbook.ui.audit;

import org.jspecify.annotations.NullMarked;
