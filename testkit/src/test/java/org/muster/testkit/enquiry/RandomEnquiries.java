package org.muster.testkit.enquiry;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.muster.core.decide.Decider;
import org.muster.core.enquiry.Asker;
import org.muster.core.enquiry.EnquiryCommand.GiveConsent;
import org.muster.core.enquiry.EnquiryCommand.MatchPerson;
import org.muster.core.enquiry.EnquiryCommand.OpenEnquiry;
import org.muster.core.enquiry.EnquiryCommand.RefuseConsent;
import org.muster.core.enquiry.EnquiryCommand.TellAsker;
import org.muster.core.enquiry.EnquiryCommand.UnmatchPerson;
import org.muster.core.enquiry.EnquiryCommand.WithdrawConsent;
import org.muster.core.enquiry.EnquiryFact.ConsentGiven;
import org.muster.core.enquiry.EnquiryFact.ConsentRefused;
import org.muster.core.enquiry.EnquiryFact.ConsentWithdrawn;
import org.muster.core.enquiry.EnquiryFact.EnquiryOpened;
import org.muster.core.enquiry.EnquiryFact.OfConsent;
import org.muster.core.enquiry.Sought;
import org.muster.core.enquiry.Telling;
import org.muster.core.fact.Command;
import org.muster.core.fact.Context;
import org.muster.core.fact.Decision;
import org.muster.core.fact.EnquiryId;
import org.muster.core.fact.Fact;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.PersonId;
import org.muster.core.intake.MessageWay;
import org.muster.core.intake.Standing;
import org.muster.core.register.BirthDate;
import org.muster.core.register.Note;
import org.muster.testkit.Scenario;

/** Three enquiries about two people, and whatever is done with them. */
final class RandomEnquiries {
    private final Scenario s =
            Scenario.draw(
                    """
                    person | born       | nationality | at
                    Awa    | 1989-03-14 | FRA         | list
                    Bo     | 1972-01-01 | FRA         | list
                    """);
    private final List<PersonId> persons = s.persons("Awa", "Bo");
    private final List<EnquiryId> enquiries = new ArrayList<>();
    private final Random random;

    RandomEnquiries(long seed) {
        random = new Random(seed);
        for (int i = 0; i < 3; i++) {
            s.give(open()).forEach(fact -> enquiries.add(((EnquiryOpened) fact).enquiry()));
        }
    }

    private OpenEnquiry open() {
        return new OpenEnquiry(
                new Asker(Standing.EMPLOYER, Note.NONE, List.of(), Note.NONE, ""),
                new Sought(new Note("Awa"), BirthDate.UNKNOWN, Note.NONE, Note.NONE, Note.NONE),
                Optional.empty(),
                Note.NONE,
                s.now());
    }

    /** What was accepted of so many commands, in its order. */
    List<Fact> facts(int steps) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            s.later(Duration.ofMinutes(1));
            Command command = command();
            Context context = new Context(s.now(), Scenario.USER, new NodeId("gate-1"), () -> 7L);
            if (Decider.decide(s.viewNow(), command, context) instanceof Decision.Accepted) {
                facts.addAll(s.give(command));
            }
        }
        return facts;
    }

    private Command command() {
        EnquiryId enquiry = enquiries.get(random.nextInt(enquiries.size()));
        PersonId person = persons.get(random.nextInt(persons.size()));
        // each moment apart, so that none is said twice at one time
        Instant at = s.now().minus(Duration.ofSeconds(random.nextInt(3) * 100L));
        return switch (random.nextInt(9)) {
            case 0, 1 -> new MatchPerson(enquiry, person);
            case 2 -> new UnmatchPerson(enquiry, person);
            case 3, 4 ->
                    new GiveConsent(enquiry, person, some(random), MessageWay.PHONE, Note.NONE, at);
            case 5 -> new RefuseConsent(enquiry, person, MessageWay.PHONE, at);
            case 6 -> new WithdrawConsent(enquiry, person, MessageWay.FORM, at);
            default -> new TellAsker(enquiry, person, some(random), new Note("words"));
        };
    }

    static OfConsent said(Random random, EnquiryId enquiry, PersonId person, Instant at) {
        return switch (random.nextInt(4)) {
            case 0 -> new ConsentRefused(enquiry, person, MessageWay.PHONE, at);
            case 1 -> new ConsentWithdrawn(enquiry, person, MessageWay.PHONE, at);
            default ->
                    new ConsentGiven(
                            enquiry, person, some(random), MessageWay.PHONE, Note.NONE, at);
        };
    }

    private static List<Telling> some(Random random) {
        return Arrays.stream(Telling.values()).filter(one -> random.nextInt(3) > 0).toList();
    }
}
