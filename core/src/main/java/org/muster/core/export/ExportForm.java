package org.muster.core.export;

/** What is in the encrypted file. */
public enum ExportForm {
    /** A workbook, for people. */
    WORKBOOK,
    /** Comma separated values, for programs. */
    CSV
}
