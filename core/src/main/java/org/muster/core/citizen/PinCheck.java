package org.muster.core.citizen;

import org.muster.core.fact.Identifying;

/**
 * By what a family's PIN is recognised: a salt and a slow hash, never the PIN. Sealed, since a PIN
 * is short enough to be tried out.
 */
public record PinCheck(String value) implements Identifying {
    private static final PinCheck NOBODYS = new PinCheck("-");

    public PinCheck {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a PIN needs something to be recognised by");
        }
    }

    /** Recognises nothing: what remains when the person's key was destroyed. */
    public static PinCheck nobodys() {
        return NOBODYS;
    }
}
