package org.muster.core.export;

/** How the rows of an export are chosen. */
public enum ExportKind {
    /** Everybody of the register who fits. */
    PEOPLE,
    /** Everybody aboard a leg. */
    MANIFEST,
    /** Those named by their references. */
    NAMED
}
