package org.muster.cli;

/** What somebody typed or gave is wrong; the message is a sentence with a way out. */
final class BadInput extends Exception {
    private static final long serialVersionUID = 1L;

    BadInput(String sentence) {
        super(sentence);
    }
}
