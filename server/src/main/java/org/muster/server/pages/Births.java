package org.muster.server.pages;

import org.muster.core.register.BirthDate;

/** Birth dates as lists show them: nothing at all where nothing is known. */
final class Births {
    private Births() {}

    static String text(BirthDate born) {
        return born.equals(BirthDate.UNKNOWN) ? "" : born.toString();
    }
}
