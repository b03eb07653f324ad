package org.muster.testkit.refusal;

import static org.muster.core.campaign.CampaignRefusal.*;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.muster.core.account.AccountState;
import org.muster.core.campaign.Audience;
import org.muster.core.campaign.CampaignCommand;
import org.muster.core.campaign.CampaignCommand.AnswerMessage;
import org.muster.core.campaign.CampaignCommand.ApproveCampaign;
import org.muster.core.campaign.CampaignCommand.ChoosePush;
import org.muster.core.campaign.CampaignCommand.DraftCampaign;
import org.muster.core.campaign.CampaignCommand.EndPush;
import org.muster.core.campaign.CampaignCommand.RecordAccepted;
import org.muster.core.campaign.CampaignCommand.RecordDelivered;
import org.muster.core.campaign.CampaignCommand.RecordFailed;
import org.muster.core.campaign.CampaignCommand.ReleaseCampaign;
import org.muster.core.campaign.CampaignCommand.SetContactPolicy;
import org.muster.core.campaign.CampaignCommand.StopCampaign;
import org.muster.core.campaign.CampaignPlan;
import org.muster.core.campaign.CampaignRefusal;
import org.muster.core.campaign.CampaignRules;
import org.muster.core.campaign.CampaignText;
import org.muster.core.campaign.ContactPolicy;
import org.muster.core.campaign.Meeting;
import org.muster.core.campaign.PushPoint;
import org.muster.core.campaign.Pushes;
import org.muster.core.campaign.Question;
import org.muster.core.campaign.Sending;
import org.muster.core.campaign.SendingWay;
import org.muster.core.fact.CampaignId;
import org.muster.core.fact.CellId;
import org.muster.core.fact.Command;
import org.muster.core.fact.LegId;
import org.muster.core.fact.SendingId;
import org.muster.core.intake.IntakeCommand.TakeInMessage;
import org.muster.core.intake.IntakeFact.MessageCame;
import org.muster.core.intake.MessageWay;
import org.muster.core.intake.Standing;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Details;
import org.muster.core.register.NewPerson;
import org.muster.core.register.Note;
import org.muster.core.register.PersonName;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterCommand.RegisterPersons;
import org.muster.testkit.Scenario;
import org.muster.testkit.campaign.Campaigns;

/** When something is not done about a campaign. */
class CampaignRefusalsTest extends RefusalCases {
    private static final String POINT_KEY = "A".repeat(87);
    private static final CampaignText TEXT = new CampaignText("en", "News", "Stay at home.");

    CampaignRefusalsTest() {
        super(CampaignRefusal.class);
    }

    @Override
    void listCases() {
        plans();
        steps();
        sendings();
        policies();
        answers();
        devices();
    }

    private void devices() {
        refused(PUSH_ENDPOINT, (s, c) -> device(s, "http://push.example.net/1", POINT_KEY));
        refused(PUSH_KEYS, (s, c) -> device(s, "https://push.example.net/1", "AAAA"));
        refused(
                PUSH_MANY,
                (s, c) -> {
                    for (int i = 0; i < Pushes.MOST; i++) {
                        s.does(device(s, "https://push.example.net/" + i, POINT_KEY));
                    }
                    // one that is known is none more
                    s.does(device(s, "https://push.example.net/1", POINT_KEY));
                    return device(s, "https://push.example.net/9", POINT_KEY);
                });
        refused(PUSH_NONE, (s, c) -> new EndPush(s.person("Fay"), Optional.empty()));
    }

    private static Command device(Scenario s, String endpoint, String key) {
        return new ChoosePush(s.person("Fay"), new PushPoint(endpoint, key, "A".repeat(22)));
    }

    private void plans() {
        planned(NO_TEXT, parts -> parts.with(List.of()));
        planned(EMPTY_TEXT, parts -> parts.with(List.of(new CampaignText("en", "News", " "))));
        planned(LANGUAGE_TWICE, parts -> parts.with(List.of(TEXT, TEXT)));
        planned(
                NO_SUCH_FIELD,
                parts -> parts.with(List.of(new CampaignText("en", "", "Be at {place}."))));
        planned(
                TOO_LONG,
                parts -> parts.with(List.of(new CampaignText("en", "", "a".repeat(1_531)))));
        planned(
                NO_LANGUAGE,
                parts -> parts.with(List.of(new CampaignText("English!", "", "Stay."))));
        planned(NO_NAME, parts -> parts.named(" "));
        planned(NO_PLACE, parts -> parts.meeting("", Duration.ZERO));
        planned(TRAVEL, parts -> parts.meeting("school", Duration.ofDays(4)));
        planned(PER_MINUTE, parts -> parts.perMinute(0));
        planned(NO_SUCH_LEG, parts -> parts.on(new LegId(77)));
        planned(NO_SUCH_CELL, parts -> parts.in(new CellId(77)));
    }

    private void answers() {
        refused(NO_ANSWER, (s, c) -> answer(s, "+22790000001", ""));
        refused(NO_ADDRESS, (s, c) -> answer(s, "", "We come."));
        refused(LONG_ANSWER, (s, c) -> answer(s, "+22790000001", "a".repeat(1_531)));
    }

    private static AnswerMessage answer(Scenario s, String number, String text) {
        List<ContactPoint> from =
                number.isEmpty()
                        ? List.of()
                        : List.of(new ContactPoint(ContactPoint.Channel.PHONE, number));
        MessageCame came =
                (MessageCame)
                        s.give(
                                        new TakeInMessage(
                                                MessageWay.SMS,
                                                Standing.FAMILY,
                                                s.now(),
                                                Note.NONE,
                                                from,
                                                Note.NONE,
                                                new Note("Where are you?"),
                                                Optional.empty()))
                                .getFirst();
        return new AnswerMessage(
                Scenario.ID, came.message(), "en", Note.NONE, new Note(text), true);
    }

    private void steps() {
        refused(
                NO_SUCH_CAMPAIGN,
                (s, c) -> new ApproveCampaign(new CampaignId(7), plan(s).toPlan().seal()));
        refused(
                GONE_OUT,
                (s, c) -> {
                    CampaignId id = c.phone("Fay", "+22790000001").draft(plan(s).toPlan());
                    c.release(id);
                    return new ReleaseCampaign(Scenario.ID, id, c.get(id).plan().seal());
                });
        refused(
                OWN_APPROVAL,
                (s, c) -> {
                    CampaignId id = c.draft(plan(s).toPlan());
                    return new ApproveCampaign(id, c.get(id).plan().seal());
                });
        refused(
                OTHER_TEXT,
                (s, c) -> {
                    CampaignId id = c.phone("Fay", "+22790000001").draft(plan(s).toPlan());
                    return new ReleaseCampaign(
                            Scenario.ID, id, plan(s).named("other").toPlan().seal());
                });
        refused(
                SECOND_PERSON,
                (s, c) -> {
                    s.does(new SetContactPolicy(Scenario.ID, policy(0, Duration.ofHours(12))));
                    return releases(s, c.phone("Fay", "+22790000001"), plan(s));
                });
        refused(CampaignRefusal.NOBODY, (s, c) -> releases(s, c, plan(s)));
        refused(
                TOO_LATE,
                (s, c) ->
                        releases(
                                s,
                                c.phone("Fay", "+22790000001"),
                                plan(s).meeting("school", Duration.ofHours(2))));
        refused(
                QUIET_TOO_LONG,
                (s, c) -> {
                    s.does(
                            new SetContactPolicy(
                                    Scenario.ID,
                                    new ContactPolicy(
                                            9,
                                            Duration.ofHours(12),
                                            LocalTime.of(1, 0),
                                            LocalTime.of(23, 0))));
                    return releases(
                            s,
                            c.phone("Fay", "+22790000001"),
                            plan(s).meeting("school", Duration.ZERO));
                });
        refused(
                TOO_SLOW,
                (s, c) ->
                        releases(
                                s,
                                c.phone("Fay", "+22790000001").phone("Dan", "+22790000002"),
                                plan(s).perMinute(1).meeting("school", Duration.ofMinutes(59))));
        refused(TOO_MANY, CampaignRefusalsTest::tooMany);
        refused(REASON_NEEDED, (s, c) -> new StopCampaign(c.draft(plan(s).toPlan()), " "));
        refused(
                STOPPED_ALREADY,
                (s, c) -> {
                    CampaignId id = c.draft(plan(s).toPlan());
                    s.does(new StopCampaign(id, "late"));
                    return new StopCampaign(id, "late");
                });
    }

    private static Command tooMany(Scenario s, Campaigns c) {
        List<NewPerson> many = new ArrayList<>();
        IntStream.rangeClosed(0, CampaignRules.MOST_RECIPIENTS)
                .forEach(i ->
                        many.add(
                                new NewPerson(
                                        Details.ofName(new PersonName("Synth" + i, "", ""))
                                                .withContacts(
                                                        List.of(
                                                                new ContactPoint(
                                                                        ContactPoint.Channel.PHONE,
                                                                        "+2279" + i))),
                                        Presence.UNKNOWN)));
        s.does(new RegisterPersons(Scenario.LIST, many));
        Parts all = plan(s);
        all.audience = Audience.of(AccountState.UNKNOWN);
        CampaignId id = c.draft(all.toPlan());
        c.approve(id);
        return new ReleaseCampaign(Scenario.ID, id, c.get(id).plan().seal());
    }

    private void sendings() {
        refused(NO_SUCH_SENDING, (s, c) -> new RecordFailed(new SendingId(7), 0, "busy"));
        whenSent(NO_SUCH_CONTACT, (s, one) -> new RecordFailed(one.id(), 1, "busy"));
        whenSent(
                KNOWN_ALREADY,
                (s, one) -> {
                    s.does(new RecordFailed(one.id(), 0, "busy"));
                    return new RecordFailed(one.id(), 0, "busy");
                });
        whenSent(
                NOT_SENT_SO,
                (s, one) -> {
                    s.does(new RecordAccepted(one.id(), 0, SendingWay.SMS, List.of("a")));
                    return new RecordDelivered(one.id(), "b");
                });
    }

    private void policies() {
        refused(
                ALONE,
                (s, c) -> new SetContactPolicy(Scenario.ID, policy(-1, Duration.ofHours(12))));
        refused(
                SILENCE,
                (s, c) -> new SetContactPolicy(Scenario.ID, policy(1, Duration.ofMinutes(29))));
    }

    private void planned(CampaignRefusal code, UnaryOperator<Parts> change) {
        refused(code, (s, c) -> new DraftCampaign(Scenario.ID, change.apply(plan(s)).toPlan()));
    }

    private void refused(CampaignRefusal code, BiFunction<Scenario, Campaigns, Command> given) {
        when(
                code,
                s -> {
                    Command command = given.apply(s, new Campaigns(s));
                    s.refusing(code).does(command);
                });
    }

    private void whenSent(
            CampaignRefusal code, BiFunction<Scenario, Sending, CampaignCommand> given) {
        refused(
                code,
                (s, c) ->
                        given.apply(
                                s,
                                c.phone("Fay", "+22790000001").sent(plan(s).toPlan()).getFirst()));
    }

    private static ReleaseCampaign releases(Scenario s, Campaigns c, Parts plan) {
        CampaignId id = c.draft(plan.toPlan());
        return new ReleaseCampaign(Scenario.ID, id, c.get(id).plan().seal());
    }

    private static ContactPolicy policy(int alone, Duration silence) {
        return new ContactPolicy(alone, silence, LocalTime.of(22, 0), LocalTime.of(6, 0));
    }

    private static Parts plan(Scenario s) {
        return new Parts(s);
    }

    /** A plan while one part of it is exchanged. */
    private static final class Parts {
        private final Scenario s;
        private String name = "news";
        private Audience audience = Audience.of(AccountState.WANTS_OUT);
        private List<CampaignText> texts = List.of(TEXT);
        private Optional<Meeting> meeting = Optional.empty();
        private OptionalInt perMinute = OptionalInt.empty();

        Parts(Scenario s) {
            this.s = s;
        }

        Parts named(String other) {
            name = other;
            return this;
        }

        Parts with(List<CampaignText> others) {
            texts = others;
            return this;
        }

        Parts meeting(String place, Duration travel) {
            meeting = Optional.of(new Meeting(place, s.now().plusSeconds(3600), travel));
            return this;
        }

        Parts perMinute(int readers) {
            perMinute = OptionalInt.of(readers);
            return this;
        }

        Parts in(CellId cell) {
            audience =
                    new Audience(
                            List.of(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(cell),
                            "");
            return this;
        }

        Parts on(LegId leg) {
            audience =
                    new Audience(
                            List.of(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(leg),
                            Optional.empty(),
                            "");
            return this;
        }

        CampaignPlan toPlan() {
            return new CampaignPlan(
                    name, audience, texts, Question.NOTHING, meeting, false, perMinute);
        }
    }
}
