package org.muster.cli;

import java.io.IOException;

/** A file cannot be opened or made; the message is a sentence with a way out. */
final class Unusable extends IOException {
    private static final long serialVersionUID = 1L;

    Unusable(String sentence) {
        super(sentence);
    }
}
