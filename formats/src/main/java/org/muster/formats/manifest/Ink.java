package org.muster.formats.manifest;

import java.awt.Color;

/**
 * The few colours of the sheet; all but the paper's keep their contrast on a black-and-white
 * printer.
 */
public enum Ink {
    BLACK(new Color(0x11, 0x11, 0x11)),
    GREY(new Color(0x50, 0x56, 0x5C)),
    RULE(new Color(0xB5, 0xBB, 0xC1)),
    SHADE(new Color(0xF1, 0xF3, 0xF5)),
    HEAD(new Color(0x1B, 0x2F, 0x4B)),
    WHITE(Color.WHITE),
    ALERT(new Color(0xB0, 0x1E, 0x1E));

    private final Color color;

    Ink(Color color) {
        this.color = color;
    }

    public Color color() {
        return color;
    }
}
