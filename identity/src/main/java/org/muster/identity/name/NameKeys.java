package org.muster.identity.name;

import java.util.List;

/**
 * A name, read once so that it can be compared many times. The particles (al, ben, de, van, ould …)
 * lie beside its words.
 */
public final class NameKeys {
    private final NameSide main;
    private final NameSide own;
    private final List<NameToken> original;
    private final List<String> particles;

    /**
     * @param main in Latin letters where known, otherwise as {@code own}
     * @param own in the script it is really written in; empty when not known
     */
    NameKeys(NameSide main, NameSide own, List<String> particles) {
        this.main = main.isEmpty() ? own : main;
        this.own = own;
        this.original = own.all().list();
        this.particles = List.copyOf(particles);
    }

    /** Reads a name; who reads many uses a {@link NameBook}. */
    public static NameKeys of(String family, String given, String original) {
        return new NameBook().keysOf(family, given, original);
    }

    /** The words of the family name; of the whole name where it came in one piece. */
    public List<NameToken> family() {
        return main.family().list();
    }

    public List<NameToken> given() {
        return main.given().list();
    }

    /** The words of the name in its own script. */
    public List<NameToken> original() {
        return original;
    }

    public List<String> particles() {
        return particles;
    }

    public boolean isEmpty() {
        return main.isEmpty();
    }

    NameSide main() {
        return main;
    }

    NameSide own() {
        return own;
    }
}
