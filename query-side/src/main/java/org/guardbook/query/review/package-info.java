/** Each review as it stands, from referral to closure. */
@NullMarked
package org.guardbook.query.review;

import org.jspecify.annotations.NullMarked;
