package org.muster.planning.bep;

import java.util.List;

/** A text is no instance that can be solved; every reason is a sentence with its line. */
public final class WrongBusEvacuation extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> sentences;

    WrongBusEvacuation(List<String> sentences) {
        super(String.join("\n", sentences));
        this.sentences = List.copyOf(sentences);
    }

    public List<String> sentences() {
        return sentences;
    }
}
