/**
 * Tables as people export them. {@code Table} reads a small UTF-8 table with a header row for
 * settings and exercises; {@code ListFile} streams a list of any size, encoding and format (text,
 * XLSX, ODS), whatever is wrong with it. Every fault is told with its place, nothing is dropped
 * unsaid. Exercises and imports may call it; it calls FastCSV for {@code Table}, the hardened XML
 * of {@code xml}, and the JDK.
 */
@NullMarked
package org.muster.formats.tabular;

import org.jspecify.annotations.NullMarked;
