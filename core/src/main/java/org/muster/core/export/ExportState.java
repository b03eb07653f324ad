package org.muster.core.export;

/** How far an export has come. That its time is over is no state: it follows from the clock. */
public enum ExportState {
    ASKED,
    APPROVED,
    DECLINED,
    REVOKED
}
