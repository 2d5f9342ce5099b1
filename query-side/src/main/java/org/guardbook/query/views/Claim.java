package org.guardbook.query.views;

import java.util.function.BooleanSupplier;

/**
 * Which of the programs that share the views keeps them up.
 *
 * @param ofAnother whether it is another than this one, be that one silent by now
 */
public record Claim(BooleanSupplier ofAnother) {}
