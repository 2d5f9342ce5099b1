package org.guardbook.ui.exports;

import java.util.List;

/**
 * A table to be exported.
 *
 * @param rows gone through once, so that a long list need not be in memory
 * @param notes sentences that stand under it: how it counts, which filter was set
 */
public record Table(String title, List<Column> columns, Iterable<Row> rows, List<String> notes) {}
