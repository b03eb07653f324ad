package org.muster.server.campaigns;

import org.muster.core.fact.EnquiryId;
import org.muster.server.pages.Languages;

/** What is written to whoever asks for somebody, in their language. */
public final class AnswerWords {
    private static final Languages LANGUAGES = Languages.read("portal");

    private AnswerWords() {}

    /** The same whether anybody was found or not: it does not even name whom they look for. */
    public static String neutral(String language) {
        return LANGUAGES.words(language).get("asker.neutral");
    }

    static String subject(String language, EnquiryId enquiry) {
        return LANGUAGES.words(language).get("asker.subject", enquiry);
    }

    /** Mail programs put answers beside what they answer by this. */
    static String again(String subject) {
        return subject.isEmpty() || subject.regionMatches(true, 0, "Re:", 0, 3)
                ? subject
                : "Re: " + subject;
    }
}
