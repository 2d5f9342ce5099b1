package org.guardbook.ui.imports;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A kind of file that can be brought over.
 *
 * @param rows what the command calls its rows, as in {@code contacts[17].sector}
 * @param read makes a row's record of its cells; null where any was rejected
 * @param identity the column that tells rows apart
 * @param identified what a row is about, in words; no two rows of a file are about the same; empty
 *     where it does not say
 */
record FileKind<C extends Enum<C> & Column, T>(
    Class<C> columns,
    String rows,
    Function<Cells<C>, @Nullable T> read,
    C identity,
    Function<Cells<C>, String> identified) {}
