package org.muster.core.erasure;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Details;
import org.muster.core.register.Person;
import org.muster.core.register.TravelDocument;

/** Whether a sentence holds what says who somebody is. */
final class Naming {
    /** Shorter parts of names are words of every language. */
    private static final int SHORTEST = 3;

    private Naming() {}

    static boolean isIn(String sentence, View view, PersonId person) {
        List<String> words = words(sentence).toList();
        String whole = String.join("", words);
        return Person.find(view, person)
                .map(Person::details)
                .filter(details ->
                        names(details).anyMatch(words::contains)
                                || numbers(details).anyMatch(whole::contains))
                .isPresent();
    }

    private static Stream<String> names(Details details) {
        return Stream.of(details.name().family(), details.name().given(), details.name().original())
                .flatMap(Naming::words)
                .filter(word -> word.length() >= SHORTEST);
    }

    private static Stream<String> numbers(Details details) {
        return Stream.concat(
                        details.documents().stream().map(TravelDocument::number),
                        details.contacts().stream().map(ContactPoint::value))
                .map(number -> String.join("", words(number).toList()))
                .filter(number -> number.length() >= SHORTEST);
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty());
    }
}
