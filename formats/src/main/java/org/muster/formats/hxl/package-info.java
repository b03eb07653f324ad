/**
 * HXL 1.1: tables with a row of tags under their headings, as data of the humanitarian world. A
 * reader and writers of any such table as CSV and XLSX, and the totals of an evacuation as one.
 * Usable alone; it calls {@code tabular}, {@code problem} and FastCSV.
 */
@NullMarked
package org.muster.formats.hxl;

import org.jspecify.annotations.NullMarked;
