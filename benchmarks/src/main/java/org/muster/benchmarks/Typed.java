package org.muster.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.muster.core.register.PersonName;

/**
 * What somebody types who looks for one person.
 *
 * @param person whom they look for
 */
record Typed(Kind kind, String text, int person) {

    /** How they type. */
    enum Kind {
        WHOLE("whole name"),
        SWAPPED("given name first"),
        BEGUN("name begun"),
        SLIP("one slip"),
        TWO_SLIPS("a slip in each name"),
        PASSPORT("passport"),
        PHONE("phone");

        final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    static List<Typed> some(BigPersons people, int many, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Typed> all = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            Kind kind = Kind.values()[i % Kind.values().length];
            int person = random.nextInt(people.size());
            all.add(new Typed(kind, text(kind, people, person, random), person));
        }
        return all;
    }

    private static String text(Kind kind, BigPersons people, int person, SplittableRandom random) {
        PersonName name = people.name(person);
        return switch (kind) {
            case WHOLE -> name.family() + " " + name.given();
            case SWAPPED -> name.given() + " " + name.family();
            case BEGUN -> name.family() + " " + name.given().substring(0, 4);
            case SLIP -> slip(random, name.family()) + " " + name.given();
            case TWO_SLIPS -> slip(random, name.family()) + " " + slip(random, name.given());
            case PASSPORT -> people.passport(person).number();
            case PHONE -> "+999" + person;
        };
    }

    private static String slip(SplittableRandom random, String word) {
        int at = 1 + random.nextInt(word.length() - 2);
        return switch (random.nextInt(3)) {
            case 0 -> word.substring(0, at) + "x" + word.substring(at + 1);
            case 1 -> word.substring(0, at) + word.substring(at + 1);
            default ->
                    word.substring(0, at)
                            + word.charAt(at + 1)
                            + word.charAt(at)
                            + word.substring(at + 2);
        };
    }
}
