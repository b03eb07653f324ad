package org.muster.server.pages;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.muster.core.enquiry.Enquiry;
import org.muster.core.enquiry.Telling;
import org.muster.core.register.Details;
import org.muster.server.campaigns.AnswerWords;

/**
 * What is written to whoever asks, in their language, and asked of whoever is looked for. The
 * person is called as the asker called them: an answer gives away no other spelling.
 */
final class AskerWords {
    private static final Languages LANGUAGES = Languages.read("portal");

    private final Enquiry enquiry;
    private final Words theirs;

    AskerWords(Enquiry enquiry) {
        this.enquiry = enquiry;
        this.theirs = LANGUAGES.words(enquiry.opened().asker().language());
    }

    String language() {
        return theirs.language();
    }

    String direction() {
        return theirs.direction();
    }

    static List<String> languages() {
        return LANGUAGES.codes();
    }

    String neutral() {
        return AnswerWords.neutral(theirs.language());
    }

    /** Where the person is stays to be written in: what we know may be older than the answer. */
    String answer(List<Telling> told, Details details) {
        return Stream.concat(
                        Stream.of(
                                theirs.get(
                                        "asker.about", enquiry.opened().sought().names().text())),
                        told.stream().map(one -> sentence(one, details)))
                .collect(Collectors.joining("\n"));
    }

    private String sentence(Telling told, Details details) {
        return switch (told) {
            case SAFE -> theirs.get("asker.tell.SAFE");
            case WHERE -> theirs.get("asker.tell.WHERE");
            case CONTACT ->
                    theirs.get(
                            "asker.tell.CONTACT",
                            details.contacts().stream()
                                    .map(one -> one.value())
                                    .collect(Collectors.joining(", ")));
            case PUBLISH -> "";
        };
    }
}
