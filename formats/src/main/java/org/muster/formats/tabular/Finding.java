package org.muster.formats.tabular;

/**
 * Something that was found out about a file instead of being told, shown so that a person can say
 * no.
 *
 * @param what such as encoding
 * @param value such as windows-1256
 * @param why the evidence, as the end of a sentence
 */
public record Finding(String what, String value, String why) {

    public String sentence() {
        return what + ": " + value + ", because " + why + ".";
    }
}
