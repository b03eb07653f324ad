package org.muster.server.boards;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.muster.core.enquiry.Asker;
import org.muster.core.enquiry.EnquiryCommand.NoteEnquiry;
import org.muster.core.enquiry.EnquiryCommand.OpenEnquiry;
import org.muster.core.enquiry.EnquiryFact;
import org.muster.core.enquiry.Sought;
import org.muster.core.fact.Command;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.EnquiryId;
import org.muster.core.fact.UserId;
import org.muster.core.intake.Standing;
import org.muster.core.register.BirthDate;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.ContactPoint.Channel;
import org.muster.core.register.Note;
import org.muster.formats.pfif.NoteField;
import org.muster.formats.pfif.PersonField;
import org.muster.formats.pfif.PfifBoard;
import org.muster.formats.pfif.PfifNote;
import org.muster.formats.pfif.PfifPerson;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.desk.Answer;
import org.muster.ledger.desk.Desk;

/**
 * Makes enquiries of a board's records. The command's id comes from the record's, so that the same
 * record is taken in once, however often its file comes.
 */
public final class BoardIntake {
    private final Desk desk;
    private final UserId by;
    private int persons;
    private int notes;
    private int known;
    private int left;

    private BoardIntake(Desk desk, UserId by) {
        this.desk = desk;
        this.by = by;
    }

    /**
     * What became of a board's records.
     *
     * @param persons enquiries that were opened
     * @param notes that were kept with enquiries
     * @param known records that had been taken in before
     * @param left records that nothing is made of: expired, refused, or about nobody in the file
     */
    public record Taken(int persons, int notes, int known, int left) {}

    /**
     * Takes in all that has not expired.
     *
     * @throws InterruptedException, LedgerUnavailable when the server stops meanwhile; the file may
     *     be sent again
     */
    public static Taken take(Desk desk, UserId by, PfifBoard board)
            throws InterruptedException, LedgerUnavailable {
        BoardIntake intake = new BoardIntake(desk, by);
        for (PfifPerson person : board.at(desk.now()).persons()) {
            intake.take(person);
        }
        intake.left += board.notes().size();
        return new Taken(intake.persons, intake.notes, intake.known, intake.left);
    }

    private void take(PfifPerson person) throws InterruptedException, LedgerUnavailable {
        if (person.isTombstone()) {
            left++;
            return;
        }
        CommandId id = id("person", person.id());
        boolean before = desk.view().findCarriedOut(id).isPresent();
        Optional<EnquiryId> enquiry = ask(id, opened(person));
        if (enquiry.isEmpty()) {
            left++;
            return;
        }
        persons += before ? 0 : 1;
        known += before ? 1 : 0;
        for (PfifNote note : person.notes()) {
            take(enquiry.get(), note);
        }
    }

    private void take(EnquiryId enquiry, PfifNote note)
            throws InterruptedException, LedgerUnavailable {
        CommandId id = id("note", note.id());
        boolean before = desk.view().findCarriedOut(id).isPresent();
        boolean kept = ask(id, noted(enquiry, note)).isPresent();
        notes += kept && !before ? 1 : 0;
        known += kept && before ? 1 : 0;
        left += kept ? 0 : 1;
    }

    private static CommandId id(String kind, String record) {
        return CommandId.of(
                UUID.nameUUIDFromBytes(
                        ("pfif " + kind + " " + record).getBytes(StandardCharsets.UTF_8)));
    }

    /** The enquiry that it is about, also where it had been carried out before. */
    private Optional<EnquiryId> ask(CommandId id, Command command)
            throws InterruptedException, LedgerUnavailable {
        return desk.ask(id, by, command) instanceof Answer.Done done
                        && done.facts().getFirst().fact() instanceof EnquiryFact fact
                ? Optional.of(fact.enquiry())
                : Optional.empty();
    }

    private OpenEnquiry opened(PfifPerson person) {
        return new OpenEnquiry(
                new Asker(
                        Standing.RELATIVE,
                        new Note(person.get(PersonField.AUTHOR_NAME)),
                        Stream.of(
                                        contact(
                                                Channel.PHONE,
                                                person.get(PersonField.AUTHOR_PHONE)),
                                        contact(
                                                Channel.EMAIL,
                                                person.get(PersonField.AUTHOR_EMAIL)))
                                .flatMap(Optional::stream)
                                .toList(),
                        Note.NONE,
                        ""),
                new Sought(
                        new Note(person.get(PersonField.FULL_NAME)),
                        born(person.get(PersonField.DATE_OF_BIRTH)),
                        new Note(person.get(PersonField.AGE)),
                        new Note(place(person)),
                        new Note(
                                joined(
                                        person.get(PersonField.ALTERNATE_NAMES),
                                        person.get(PersonField.DESCRIPTION)))),
                Optional.empty(),
                new Note(person.id()),
                past(person.get(PersonField.SOURCE_DATE)));
    }

    private static BirthDate born(String text) {
        if (text.isEmpty()) {
            return BirthDate.UNKNOWN;
        }
        try {
            return BirthDate.parse(text + "-??-??".substring(Math.min(6, text.length() - 4)));
        } catch (IllegalArgumentException | DateTimeException noSuchDay) {
            return BirthDate.UNKNOWN;
        }
    }

    private static String place(PfifPerson person) {
        return Stream.of(PersonField.HOME_CITY, PersonField.HOME_STATE, PersonField.HOME_COUNTRY)
                .map(person::get)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private NoteEnquiry noted(EnquiryId enquiry, PfifNote note) {
        return new NoteEnquiry(
                enquiry,
                new Note(note.id()),
                new Note(
                        joined(
                                note.get(NoteField.AUTHOR_NAME),
                                note.get(NoteField.STATUS),
                                note.get(NoteField.LAST_KNOWN_LOCATION),
                                note.get(NoteField.TEXT))),
                past(note.get(NoteField.SOURCE_DATE)));
    }

    private static String joined(String... parts) {
        return List.of(parts).stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static Optional<ContactPoint> contact(Channel channel, String value) {
        return value.isBlank() ? Optional.empty() : Optional.of(new ContactPoint(channel, value));
    }

    /** A board's clock may be ahead of ours; what has no date came now. */
    private Instant past(String text) {
        Instant now = desk.now();
        Instant said = text.isEmpty() ? now : Instant.parse(text);
        return said.isAfter(now) ? now : said;
    }
}
