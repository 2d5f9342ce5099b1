package org.guardbook.query.statistics;

/**
 * One figure as a line of the table that programs read.
 *
 * @param table {@code contacts}, {@code meetings}, {@code timeliness}, {@code conversion} or {@code
 *     child-protection}
 * @param measure {@code total}, {@code nature.PHYSICAL}
 * @param value as it is printed
 */
public record Measure(String table, String measure, String value) {}
