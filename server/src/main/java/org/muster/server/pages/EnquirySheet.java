package org.muster.server.pages;

import java.util.List;
import java.util.Optional;
import org.muster.core.enquiry.Enquiry;
import org.muster.core.enquiry.Telling;
import org.muster.core.enquiry.Told;
import org.muster.core.enquiry.Wished;
import org.muster.core.fact.PersonId;
import org.muster.identity.search.DeskSearch;

/**
 * One enquiry beside those whom it may be about.
 *
 * @param likely whom the name that was given leads to, and who is not linked
 * @param neutral the sentence that tells nothing, in the asker's language
 * @param preview the words of an answer that was chosen, before it is sent
 * @param language of the words to the asker
 * @param direction in which that language is written
 * @param sendable whether an answer can be sent from here: there is an address, and a way out
 * @param sent answers, with how far they are
 */
public record EnquirySheet(
        Enquiry enquiry,
        List<Linked> linked,
        List<Likely> likely,
        String neutral,
        Optional<Preview> preview,
        String language,
        String direction,
        boolean sendable,
        List<SentAnswer> sent,
        List<FactLine> history) {

    /** How far an answer is that was sent from here. */
    public Optional<SentAnswer> findSent(Told told) {
        return told.sending()
                .flatMap(id -> sent.stream().filter(one -> one.id().equals(id)).findFirst());
    }

    /** How the birth date that was given fits. */
    public enum Birth {
        SAME,
        NOT_KNOWN,
        OTHER
    }

    /** Somebody whom the asker's words may be about, and why. */
    public record Likely(
            PersonId person, String name, String born, DeskSearch.Reason reason, Birth birth) {}

    /**
     * Somebody to whom it is linked.
     *
     * @param minor whose guardian is asked
     * @param dead of whom nothing is told
     * @param tellable what may be told to the asker now
     * @param question the words with which they are asked
     */
    public record Linked(
            PersonId person,
            String name,
            String born,
            boolean minor,
            boolean dead,
            Wished wished,
            List<Telling> tellable,
            String question) {}

    /** An answer as it will be sent. */
    public record Preview(PersonId person, List<Telling> told, String words) {}
}
