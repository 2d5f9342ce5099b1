package org.guardbook.command.childprotection;

import org.guardbook.command.referencedata.Agency;
import org.jspecify.annotations.Nullable;

/**
 * A seat in the core group.
 *
 * @param role "key worker", "health visitor", "mother"; no name
 * @param agency null for the family
 */
public record CoreGroupMember(String role, @Nullable Agency agency) {}
