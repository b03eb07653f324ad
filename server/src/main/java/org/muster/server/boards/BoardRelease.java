package org.muster.server.boards;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.muster.core.enquiry.Candidate;
import org.muster.core.enquiry.Enquiry;
import org.muster.core.enquiry.EnquiryCommand.TellAsker;
import org.muster.core.enquiry.Telling;
import org.muster.core.enquiry.TellingRules;
import org.muster.core.enquiry.Wished;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.UserId;
import org.muster.core.fact.View;
import org.muster.core.register.Note;
import org.muster.formats.pfif.NoteField;
import org.muster.formats.pfif.PersonField;
import org.muster.formats.pfif.PfifNote;
import org.muster.formats.pfif.PfifPerson;
import org.muster.formats.pfif.PfifWriter;
import org.muster.formats.pfif.Release;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.desk.Answer;
import org.muster.ledger.desk.Desk;

/**
 * What people let us publish, as PFIF: the name that was asked for, that they are safe, and nothing
 * else. Each publication is a fact. Whoever takes the consent back later leaves as a tombstone, so
 * that boards blank what they have.
 */
public final class BoardRelease {
    /** A consent is not for ever; boards blank the record then. */
    static final Duration LASTS = Duration.ofDays(30);

    private static final Set<PersonField> TOLD_OF_PERSON =
            Set.of(PersonField.FULL_NAME, PersonField.SOURCE_NAME);

    private static final Set<NoteField> TOLD_OF_NOTE =
            Set.of(NoteField.AUTHOR_NAME, NoteField.STATUS, NoteField.TEXT);

    private final View view;
    private final String domain;
    private final String author;
    private final Instant now;

    private BoardRelease(View view, String domain, String author, Instant now) {
        this.view = view;
        this.domain = domain;
        this.author = author;
        this.now = now;
    }

    /** One record, and what of it may leave. */
    private record Leaving(PfifPerson person, Release release) {}

    /**
     * Records what is published, and writes it.
     *
     * @param domain under which our own records are numbered, such as {@code crisis.example}
     * @param author as what we are named
     * @throws InterruptedException, LedgerUnavailable when the server stops meanwhile
     */
    public static byte[] write(Desk desk, UserId by, String domain, String author)
            throws InterruptedException, LedgerUnavailable {
        for (Enquiry enquiry : Enquiry.listOpen(desk.view())) {
            publish(desk, by, enquiry, domain);
        }
        return new BoardRelease(desk.view(), domain, author, desk.now()).write();
    }

    private static void publish(Desk desk, UserId by, Enquiry enquiry, String domain)
            throws InterruptedException, LedgerUnavailable {
        for (Candidate one : enquiry.listLinked()) {
            boolean covered =
                    TellingRules.listCovered(desk.view(), enquiry, one.person(), desk.now())
                            .contains(Telling.PUBLISH);
            if (covered && !isPublished(enquiry, one)) {
                Answer unused =
                        desk.ask(
                                CommandId.of(UUID.randomUUID()),
                                by,
                                new TellAsker(
                                        enquiry.id(),
                                        one.person(),
                                        List.of(Telling.PUBLISH),
                                        new Note(domain)));
            }
        }
    }

    private static boolean isPublished(Enquiry enquiry, Candidate one) {
        return enquiry.answers().stream()
                .anyMatch(told ->
                        told.what().contains(Telling.PUBLISH)
                                && told.person().filter(one.person()::equals).isPresent());
    }

    private byte[] write() {
        Map<String, Leaving> leaving = new LinkedHashMap<>();
        Stream.concat(Enquiry.listOpen(view).stream(), Enquiry.listDone(view).stream())
                .forEach(enquiry -> add(leaving, enquiry));
        List<PfifPerson> persons = new ArrayList<>();
        leaving.values().forEach(one -> persons.add(one.person()));
        return PfifWriter.write(
                persons,
                person -> {
                    Leaving known = leaving.get(person.id());
                    return known == null ? Release.NOTHING : known.release();
                },
                now);
    }

    /** Of two people to whom one enquiry was linked, the one who lets us publish is told of. */
    private void add(Map<String, Leaving> leaving, Enquiry enquiry) {
        for (Candidate one : enquiry.candidates()) {
            if (isPublished(enquiry, one)) {
                Leaving record = new Leaving(person(enquiry), release(enquiry, one));
                leaving.merge(
                        record.person().id(),
                        record,
                        (a, b) -> a.release() instanceof Release.Named ? a : b);
            }
        }
    }

    private Release release(Enquiry enquiry, Candidate one) {
        return one.wished() instanceof Wished.Given given
                        && TellingRules.listCovered(view, enquiry, one.person(), now)
                                .contains(Telling.PUBLISH)
                ? new Release.Named(TOLD_OF_PERSON, TOLD_OF_NOTE, given.at().plus(LASTS))
                : new Release.Withdrawn(now);
    }

    private PfifPerson person(Enquiry enquiry) {
        String id = id(enquiry);
        String date = now.truncatedTo(ChronoUnit.SECONDS).toString();
        EnumMap<PersonField, String> values = new EnumMap<>(PersonField.class);
        values.put(PersonField.PERSON_RECORD_ID, id);
        values.put(PersonField.SOURCE_DATE, date);
        values.put(PersonField.SOURCE_NAME, author);
        values.put(PersonField.FULL_NAME, enquiry.opened().sought().names().text());
        EnumMap<NoteField, String> note = new EnumMap<>(NoteField.class);
        note.put(NoteField.NOTE_RECORD_ID, domain + "/note-" + enquiry.id());
        note.put(NoteField.PERSON_RECORD_ID, id);
        note.put(NoteField.AUTHOR_NAME, author);
        note.put(NoteField.SOURCE_DATE, date);
        note.put(NoteField.STATUS, "believed_alive");
        note.put(NoteField.TEXT, "This person is safe.");
        return new PfifPerson(values, List.of(new PfifNote(note)));
    }

    /** The number under which a board knows them already, or one of ours. */
    private String id(Enquiry enquiry) {
        String foreign = enquiry.opened().foreign().text();
        return foreign.isEmpty() ? domain + "/" + enquiry.id() : foreign;
    }
}
