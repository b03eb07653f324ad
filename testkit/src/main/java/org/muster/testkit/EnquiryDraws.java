package org.muster.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.muster.core.enquiry.Asker;
import org.muster.core.enquiry.Enquiry;
import org.muster.core.enquiry.EnquiryCommand.AnswerNeutrally;
import org.muster.core.enquiry.EnquiryCommand.AskConsent;
import org.muster.core.enquiry.EnquiryCommand.CloseEnquiry;
import org.muster.core.enquiry.EnquiryCommand.GiveConsent;
import org.muster.core.enquiry.EnquiryCommand.MatchPerson;
import org.muster.core.enquiry.EnquiryCommand.NoteEnquiry;
import org.muster.core.enquiry.EnquiryCommand.OpenEnquiry;
import org.muster.core.enquiry.EnquiryCommand.RefuseConsent;
import org.muster.core.enquiry.EnquiryCommand.ReleaseEnquiry;
import org.muster.core.enquiry.EnquiryCommand.ReopenEnquiry;
import org.muster.core.enquiry.EnquiryCommand.SendNeutrally;
import org.muster.core.enquiry.EnquiryCommand.SendTelling;
import org.muster.core.enquiry.EnquiryCommand.TakeEnquiry;
import org.muster.core.enquiry.EnquiryCommand.TellAsker;
import org.muster.core.enquiry.EnquiryCommand.UnmatchPerson;
import org.muster.core.enquiry.EnquiryCommand.WithdrawConsent;
import org.muster.core.enquiry.EnquiryOutcome;
import org.muster.core.enquiry.Sought;
import org.muster.core.enquiry.Telling;
import org.muster.core.fact.Command;
import org.muster.core.fact.EnquiryId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Subject;
import org.muster.core.intake.MessageWay;
import org.muster.core.intake.Standing;
import org.muster.core.register.BirthDate;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Note;

/** Who looks for whom, what those who are looked for say, and what desks answer. */
final class EnquiryDraws extends Draw {

    EnquiryDraws(Sight sight, RandomGenerator random) {
        super(sight, random);
    }

    /** One enquiry and a person, most often one to whom it is linked. */
    private record Pair(EnquiryId enquiry, PersonId person) {}

    @Override
    List<Supplier<Command>> commands() {
        return List.of(
                this::open,
                () -> new TakeEnquiry(pair().enquiry()),
                () -> new ReleaseEnquiry(pair().enquiry()),
                () -> new NoteEnquiry(pair().enquiry(), Note.NONE, note(), at()),
                () -> new MatchPerson(pair().enquiry(), anybody()),
                () -> new MatchPerson(pair().enquiry(), anybody()),
                () -> of((enquiry, person) -> new UnmatchPerson(enquiry, person)),
                () -> of((enquiry, person) -> new AskConsent(enquiry, person, way())),
                () -> of(this::give),
                () -> of(this::give),
                () -> of((enquiry, person) -> new RefuseConsent(enquiry, person, way(), at())),
                () -> ofGiven(this::withdraw),
                () -> ofGiven(this::withdraw),
                () -> ofGiven(this::withdraw),
                () -> ofGiven(this::tell),
                () -> ofGiven(this::tell),
                () -> ofGiven(this::tell),
                () -> ofGiven(this::tell),
                () -> new AnswerNeutrally(pair().enquiry()),
                () -> new SendNeutrally(sight.operation(), pair().enquiry()),
                () -> ofGiven(this::send),
                () -> new CloseEnquiry(pair().enquiry(), any(EnquiryOutcome.values()), note()),
                () -> new ReopenEnquiry(closed()));
    }

    private interface Making {
        Command of(EnquiryId enquiry, PersonId person);
    }

    private Command of(Making making) {
        Pair pair = pair();
        return making.of(pair.enquiry(), pair.person());
    }

    /** Mostly of somebody who let us tell something. */
    private Command ofGiven(Making making) {
        List<Pair> given =
                Enquiry.listOpen(sight.view()).stream()
                        .flatMap(one ->
                                one.listLinked().stream()
                                        .filter(person -> !person.wished().covered().isEmpty())
                                        .map(person -> new Pair(one.id(), person.person())))
                        .toList();
        Pair pair = given.isEmpty() || random.nextInt(6) == 0 ? pair() : any(given);
        return making.of(pair.enquiry(), pair.person());
    }

    private Command open() {
        return new OpenEnquiry(
                new Asker(
                        any(Standing.values()),
                        note(),
                        List.of(new ContactPoint(ContactPoint.Channel.EMAIL, "a@example.org")),
                        note(),
                        "fr"),
                new Sought(note(), BirthDate.UNKNOWN, note(), note(), note()),
                Optional.empty(),
                Note.NONE,
                at());
    }

    private Command give(EnquiryId enquiry, PersonId person) {
        return new GiveConsent(enquiry, person, tellings(), way(), note(), at());
    }

    private Command withdraw(EnquiryId enquiry, PersonId person) {
        return new WithdrawConsent(enquiry, person, way(), sight.now());
    }

    private Command send(EnquiryId enquiry, PersonId person) {
        TellAsker tell = tell(enquiry, person);
        return new SendTelling(sight.operation(), enquiry, person, tell.told(), tell.words());
    }

    private TellAsker tell(EnquiryId enquiry, PersonId person) {
        List<Telling> covered =
                Enquiry.find(sight.view(), enquiry)
                        .flatMap(one -> one.findLinked(person))
                        .map(one -> one.wished().covered())
                        .orElse(List.of());
        return new TellAsker(
                enquiry,
                person,
                covered.isEmpty() || random.nextInt(4) == 0 ? tellings() : covered,
                new Note("words"));
    }

    private List<Telling> tellings() {
        List<Telling> some = new ArrayList<>();
        for (Telling one : Telling.values()) {
            if (random.nextInt(3) > 0) {
                some.add(one);
            }
        }
        return some;
    }

    private MessageWay way() {
        return any(MessageWay.values());
    }

    private Instant at() {
        return sight.now().minus(Duration.ofMinutes(random.nextInt(-3, 600)));
    }

    /** Mostly one that was closed. */
    private EnquiryId closed() {
        List<Enquiry> done = Enquiry.listDone(sight.view());
        return done.isEmpty() || random.nextInt(6) == 0 ? pair().enquiry() : any(done).id();
    }

    private Pair pair() {
        List<EnquiryId> known =
                sight.view()
                        .subjects(Subject.Kind.ENQUIRY)
                        .map(EnquiryId.class::cast)
                        .sorted(Comparator.comparing(EnquiryId::value))
                        .toList();
        EnquiryId id = known.isEmpty() || random.nextInt(8) == 0 ? new EnquiryId(1) : any(known);
        List<PersonId> linked =
                Enquiry.find(sight.view(), id).stream()
                        .flatMap(one -> one.listLinked().stream())
                        .map(one -> one.person())
                        .toList();
        return new Pair(id, linked.isEmpty() || random.nextInt(6) == 0 ? anybody() : any(linked));
    }
}
