package org.muster.server.pages;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.RequestId;
import org.muster.core.fact.View;
import org.muster.core.register.Person;
import org.muster.core.request.Request;
import org.muster.core.reveal.MaskedField;

/** Finds people of a view by reference, document, phone or parts of a name. */
final class Finder {
    private Finder() {}

    /** What the reader does not see finds nobody: numbers could be guessed sign by sign. */
    static List<PersonId> find(View view, String typed, Set<MaskedField> hidden) {
        return byReference(view, typed)
                .orElseGet(() -> {
                    List<String> parts =
                            Arrays.stream(plain(typed).split("\\s+"))
                                    .filter(part -> !part.isEmpty())
                                    .toList();
                    return view.persons()
                            .flatMap(id -> Person.find(view, id).stream())
                            .filter(person -> matches(person, parts, hidden))
                            .map(Person::id)
                            .toList();
                });
    }

    static Optional<List<PersonId>> byReference(View view, String typed) {
        return parse(() -> PersonId.parse(typed))
                .filter(view::knows)
                .map(List::of)
                .or(() ->
                        parse(() -> RequestId.parse(typed))
                                .flatMap(id -> Request.find(view, id))
                                .map(request -> request.asked().members()));
    }

    private static <T> Optional<T> parse(java.util.function.Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean matches(Person person, List<String> parts, Set<MaskedField> hidden) {
        var details = person.details();
        String all =
                plain(
                        String.join(
                                " ",
                                Stream.of(
                                                Stream.of(
                                                        details.name().family(),
                                                        details.name().given(),
                                                        details.name().original()),
                                                details.documents().stream()
                                                        .filter(one ->
                                                                !hidden.contains(
                                                                        MaskedField.PAPERS))
                                                        .map(document -> document.number()),
                                                details.contacts().stream()
                                                        .filter(one ->
                                                                !hidden.contains(
                                                                        MaskedField.CONTACTS))
                                                        .map(contact -> contact.value()))
                                        .flatMap(part -> part)
                                        .toList()));
        return parts.stream().allMatch(all::contains);
    }

    /** Without accents and capitals, which nobody types in a hurry. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace('-', ' ')
                .strip();
    }
}
