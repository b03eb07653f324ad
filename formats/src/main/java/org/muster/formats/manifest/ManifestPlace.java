package org.muster.formats.manifest;

/** How a person is carried. All are souls; only the first takes a seat. */
public enum ManifestPlace {
    SEAT,
    LAP,
    STRETCHER,
    /** Carried without a belted seat, on a floor that the carrier authorised for it. */
    FLOOR
}
