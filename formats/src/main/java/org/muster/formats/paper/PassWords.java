package org.muster.formats.paper;

import java.util.List;

/**
 * What stands on a call-forward pass, in one language; nothing of it tells who comes.
 *
 * @param rightToLeft whether the language is read from the right
 * @param operation the operation, or that it is an exercise
 * @param come where to come
 * @param facts when, for which leg, how many
 * @param bring what to bring, and what not
 * @param once that it lets in once
 */
public record PassWords(
        boolean rightToLeft,
        String operation,
        String title,
        String come,
        List<Line> facts,
        String bringTitle,
        List<String> bring,
        String once) {

    /** A label and what it stands before. */
    public record Line(String label, String value) {}

    public PassWords {
        facts = List.copyOf(facts);
        bring = List.copyOf(bring);
    }
}
