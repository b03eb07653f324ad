package org.muster.formats.tabular;

/**
 * A sheet of a file.
 *
 * @param name empty for the one table of a text file
 * @param hidden whether the workbook hides it from its readers
 */
public record Sheet(String name, boolean hidden) {}
