package org.muster.testkit.papers;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The typeface of machine-readable lines, in the two cuts that are free. */
public enum LineType {
    ROUND("OCRB.otf"),
    SHARP("OCRBS.otf");

    /** The width of every sign at size 1. */
    static final double PITCH = 0.7257;

    private final Font font;

    LineType(String file) {
        try (InputStream stream = LineType.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is missing beside LineType.");
            }
            font = Font.createFont(Font.TRUETYPE_FONT, stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The typeface at the size at which a sign is that many points wide. */
    Font ofPitch(double points) {
        return font.deriveFont((float) (points / PITCH));
    }
}
