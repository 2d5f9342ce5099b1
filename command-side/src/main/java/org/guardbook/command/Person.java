package org.guardbook.command;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The one kind of record in which a person is named (architecture.md, rule 6): everything in it but
 * the id can be forgotten.
 *
 * @param id means this person within one case; people of two cases are joined by a link, not by id
 * @param dateOfBirth null where it is not known
 */
public record Person(String id, String name, @Nullable LocalDate dateOfBirth) {}
