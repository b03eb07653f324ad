package org.muster.testkit.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muster.testkit.campaign.Campaigns.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.muster.core.account.AccountState;
import org.muster.core.campaign.Audience;
import org.muster.core.campaign.Campaign;
import org.muster.core.campaign.CampaignCommand.ApproveCampaign;
import org.muster.core.campaign.CampaignCommand.ChooseLanguage;
import org.muster.core.campaign.CampaignCommand.ChoosePush;
import org.muster.core.campaign.CampaignCommand.EndPush;
import org.muster.core.campaign.CampaignCommand.RecordAccepted;
import org.muster.core.campaign.CampaignCommand.RecordDelivered;
import org.muster.core.campaign.CampaignCommand.RecordFailed;
import org.muster.core.campaign.CampaignCommand.ReleaseCampaign;
import org.muster.core.campaign.CampaignCommand.ReviseCampaign;
import org.muster.core.campaign.CampaignCommand.SetContactPolicy;
import org.muster.core.campaign.CampaignCommand.StopCampaign;
import org.muster.core.campaign.CampaignCommand.TakeReply;
import org.muster.core.campaign.CampaignFact.CampaignRevised;
import org.muster.core.campaign.CampaignPlan;
import org.muster.core.campaign.CampaignRefusal;
import org.muster.core.campaign.ContactPolicy;
import org.muster.core.campaign.Fields;
import org.muster.core.campaign.Meaning;
import org.muster.core.campaign.Meeting;
import org.muster.core.campaign.PushPoint;
import org.muster.core.campaign.Pushes;
import org.muster.core.campaign.Question;
import org.muster.core.campaign.Recipients;
import org.muster.core.campaign.Sending;
import org.muster.core.campaign.Sending.State;
import org.muster.core.campaign.SendingWay;
import org.muster.core.campaign.Silence;
import org.muster.core.fact.CampaignId;
import org.muster.core.intake.Message;
import org.muster.core.intake.Queue;
import org.muster.core.movement.CallForwardPlan;
import org.muster.core.movement.MovementCommand.SetCallForward;
import org.muster.core.register.ContactOutcome;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Note;
import org.muster.core.register.RegisterCommand.RecordContact;
import org.muster.core.request.Offer;
import org.muster.core.request.Request;
import org.muster.core.request.RequestCommand.OfferSeat;
import org.muster.core.request.RequestRefusal;
import org.muster.testkit.Scenario;

/** Each is told by themselves, once, in time, and what they answer is read with care. */
class CampaignTest {
    private static final String WORLD =
            """
            leg | leads | belted
            F1  | out   | 9

            person | born       | nationality | household | at
            Awa    | 1990-01-02 | FRA         | Diallo    | list
            Bo     | 2019-09-01 | FRA         | Diallo    | list
            Dan    | 1970-01-01 | CHN         |           | asked
            Fay    | 1972-01-01 | FRA         |           | asked
            Gus    | 1973-01-01 | FRA         |           | list
            """;
    private static final String ONE = "+22790000001";
    private static final String TWO = "+22790000002";

    private final Scenario s = Scenario.draw(WORLD).ask("Awa", "Bo");
    private final Campaigns campaigns = new Campaigns(s);

    private Recipients recipients(AccountState... states) {
        return Recipients.of(s.view(), Audience.of(states));
    }

    private Sending toFay(Question question) {
        campaigns.phone("Fay", ONE);
        return campaigns.sent(plan(question)).getFirst();
    }

    private void reply(Sending sending, String text, Meaning meaning) {
        s.does(
                new TakeReply(
                        sending.id(),
                        new Note(text),
                        meaning,
                        Optional.empty(),
                        messages().stream().findFirst().map(Message::id),
                        s.now()));
    }

    private List<Message> messages() {
        return Queue.of(s.viewNow(), Scenario.ID).open();
    }

    @Test
    void oneAddressGetsOneMessageForAllWhoAreReachedByIt() {
        campaigns.phone("Awa", ONE).phone("Dan", "00227 90 00 00 02").phone("Fay", TWO);
        Recipients waiting = recipients(AccountState.WANTS_OUT);
        assertThat(waiting.reached()).hasSize(2);
        assertThat(waiting.reached())
                .anySatisfy(one ->
                        assertThat(one.members())
                                .containsExactlyInAnyOrder(s.person("Awa"), s.person("Bo")))
                .anySatisfy(one ->
                        assertThat(one.members())
                                .containsExactlyInAnyOrder(s.person("Dan"), s.person("Fay")));
        assertThat(recipients(AccountState.UNKNOWN).unreached()).containsExactly(s.person("Gus"));
    }

    @Test
    void anAudienceIsAllOfWhatItSays() {
        campaigns.phone("Dan", ONE).phone("Fay", TWO);
        Audience french =
                new Audience(
                        List.of(AccountState.WANTS_OUT),
                        Optional.empty(),
                        Optional.of(new org.muster.core.register.Nationality("FRA")),
                        Optional.empty(),
                        Optional.empty(),
                        "");
        assertThat(Recipients.of(s.view(), french).reached())
                .extracting(Recipients.Recipient::person)
                .containsExactly(s.person("Fay"));
        Audience seated =
                new Audience(
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(s.leg("F1")),
                        Optional.empty(),
                        "");
        assertThat(Recipients.of(s.view(), seated).reached()).isEmpty();
        s.does(new OfferSeat(s.request("Dan"), s.leg("F1"), s.now().plusSeconds(3600)));
        assertThat(Recipients.of(s.view(), seated).reached())
                .extracting(Recipients.Recipient::person)
                .containsExactly(s.person("Dan"));
        String place = s.legNow("F1").plan().from();
        Audience there =
                new Audience(
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        place);
        assertThat(Recipients.of(s.view(), there).reached()).hasSize(1);
    }

    @Test
    void aboveASizeASecondPersonReadsIt() {
        s.does(new SetContactPolicy(Scenario.ID, policy(1)));
        campaigns.phone("Dan", ONE).phone("Fay", TWO);
        CampaignId id = campaigns.draft(plan(Question.NOTHING));
        s.refusing(CampaignRefusal.SECOND_PERSON);
        campaigns.release(id);
        s.refusing(CampaignRefusal.OWN_APPROVAL)
                .does(new ApproveCampaign(id, campaigns.get(id).plan().seal()));
        campaigns.approve(id);
        s.does(new ReviseCampaign(id, plan(Question.WISH)));
        s.refusing(CampaignRefusal.SECOND_PERSON);
        campaigns.release(id);
        s.refusing(CampaignRefusal.OTHER_TEXT, CampaignRefusal.SECOND_PERSON)
                .does(new ReleaseCampaign(Scenario.ID, id, plan(Question.COMING).seal()));
        campaigns.approve(id).release(id);
        assertThat(campaigns.get(id).listSendings(s.view())).hasSize(2);
        assertThat(campaigns.get(id).writers()).hasSize(1);
    }

    private static ContactPolicy policy(int alone) {
        return new ContactPolicy(
                alone, Duration.ofHours(12), LocalTime.of(22, 0), LocalTime.of(6, 0));
    }

    @Test
    void whatIsNotTakenAtOneAddressIsTriedAtTheNext() {
        campaigns.contacts("Fay", ONE, TWO);
        Sending sending = campaigns.sent(plan(Question.NOTHING)).getFirst();
        s.does(new RecordFailed(sending.id(), 0, "no such number"));
        assertThat(campaigns.now(sending).findNext())
                .contains(new ContactPoint(ContactPoint.Channel.PHONE, TWO));
        s.refusing(CampaignRefusal.KNOWN_ALREADY)
                .does(new RecordFailed(sending.id(), 0, "no such number"));
        s.does(new RecordFailed(sending.id(), 1, "no such number"));
        assertThat(campaigns.now(sending).state()).isInstanceOf(State.Unreached.class);
        assertThat(campaigns.now(sending).findNext()).isEmpty();
    }

    @Test
    void itIsDeliveredWhenAllItsPartsAre() {
        Sending sending = toFay(Question.NOTHING);
        s.does(new RecordAccepted(sending.id(), 0, SendingWay.SMS, List.of("a", "b")));
        s.refusing(CampaignRefusal.KNOWN_ALREADY)
                .does(new RecordAccepted(sending.id(), 0, SendingWay.SMS, List.of("c")));
        s.does(new RecordDelivered(sending.id(), "b"));
        assertThat(campaigns.now(sending).state()).isInstanceOf(State.Underway.class);
        s.refusing(CampaignRefusal.NOT_SENT_SO).does(new RecordDelivered(sending.id(), "c"));
        s.does(new RecordDelivered(sending.id(), "a"));
        assertThat(campaigns.now(sending).state()).isInstanceOf(State.Delivered.class);
    }

    @Test
    void aStoppedCampaignKeepsWhatWasSent() {
        Sending sending = toFay(Question.NOTHING);
        CampaignId id = sending.due().findCampaign().orElseThrow();
        s.does(new StopCampaign(id, "overtaken"));
        assertThat(campaigns.get(id).state()).isInstanceOf(Campaign.State.Stopped.class);
        s.does(new RecordAccepted(sending.id(), 0, SendingWay.SMS, List.of("a")));
        assertThat(campaigns.get(id).listSendings(s.view()))
                .extracting(Sending::state)
                .hasOnlyElementsOfType(State.Underway.class);
    }

    @Test
    void nobodyIsToldOfWhatTheyCannotReachAnyMore() {
        campaigns.phone("Fay", ONE);
        Meeting meeting = new Meeting("school", s.now().plusSeconds(3600), Duration.ofMinutes(61));
        CampaignPlan late =
                plan(Audience.of(AccountState.WANTS_OUT), Question.COMING, Optional.of(meeting));
        CampaignId id = campaigns.draft(late);
        s.refusing(CampaignRefusal.TOO_LATE);
        campaigns.release(id);
    }

    @Test
    void nobodyIsCalledToALegThatTheyCannotReachAnyMore() {
        Instant departs = s.legNow("F1").plan().departs();
        int travel = (int) Duration.between(s.now(), departs).toMinutes();
        s.does(
                new SetCallForward(
                        s.leg("F1"),
                        new CallForwardPlan(0, 5, travel, 60, 180, 10, 20, false, false)));
        OfferSeat offer = new OfferSeat(s.request("Dan"), s.leg("F1"), departs);
        s.refusing(RequestRefusal.TOO_FAR).does(offer);
        s.does(new org.muster.core.request.RequestCommand.SetOut(s.request("Dan"), s.now()));
        s.does(offer);
    }

    @Test
    void aReplyGivesNothingUp() {
        Sending sending = toFay(Question.WISH);
        reply(sending, "2", Meaning.WANTS_TO_STAY);
        s.expect("Fay: waiting to leave");
        assertThat(messages()).hasSize(1);
        assertThat(messages().getFirst().requests()).containsExactly(s.request("Fay"));
        assertThat(messages().getFirst().came().contacts())
                .containsExactly(new ContactPoint(ContactPoint.Channel.PHONE, ONE));
    }

    @Test
    void whoAskedForNothingMayStayByReply() {
        campaigns.phone("Gus", ONE);
        Sending sending =
                campaigns.sent(plan(Audience.of(AccountState.UNKNOWN), Question.WISH)).getFirst();
        reply(sending, "2", Meaning.WANTS_TO_STAY);
        s.expect("Gus: staying");
        assertThat(messages()).isEmpty();
        reply(sending, "1", Meaning.WANTS_TO_LEAVE);
        assertThat(messages()).hasSize(1);
    }

    @Test
    void yesAnswersTheOfferThatTheyWereWrittenToAbout() {
        campaigns.phone("Fay", ONE);
        Sending general = campaigns.sent(plan(Question.COMING)).getFirst();
        s.does(new RecordAccepted(general.id(), 0, SendingWay.SMS, List.of("a")));
        s.does(new OfferSeat(s.request("Fay"), s.leg("F1"), s.now().plusSeconds(3600)));
        reply(general, "yes", Meaning.COMES);
        assertThat(offer().accepted()).isFalse();
        assertThat(messages()).hasSize(1);

        Audience called =
                new Audience(
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(s.leg("F1")),
                        Optional.empty(),
                        "");
        Sending about = campaigns.sent(plan(called, Question.COMING)).getFirst();
        reply(about, "yes", Meaning.COMES);
        assertThat(offer().accepted()).as("before it was sent").isFalse();
        s.does(new RecordAccepted(about.id(), 0, SendingWay.SMS, List.of("b")));
        reply(about, "yes", Meaning.COMES);
        assertThat(offer().accepted()).isTrue();
        assertThat(messages()).hasSize(1);
        assertThat(messages().getFirst().more()).hasSize(1);
    }

    private Offer offer() {
        return Request.find(s.view(), s.request("Fay")).orElseThrow().offer().orElseThrow();
    }

    @Test
    void aChangeMadeElsewhereBeforeTakesNoReleaseBack() {
        campaigns.phone("Fay", ONE);
        CampaignId id = campaigns.draft(plan(Question.WISH));
        var revised = new CampaignRevised(id, plan(Question.COMING));
        campaigns.release(id);
        s.elsewhere(revised);
        assertThat(campaigns.get(id).isReleased()).isTrue();
        assertThat(campaigns.get(id).plan().question()).isEqualTo(Question.WISH);
    }

    @Test
    void whatTheNetworkSaysDidNotArriveIsNoWord() {
        s.later(Duration.ofHours(13));
        Sending sending = toFay(Question.NOTHING);
        s.does(new RecordAccepted(sending.id(), 0, SendingWay.SMS, List.of("a")));
        assertThat(Silence.of(s.viewNow(), Scenario.ID).persons()).isEqualTo(3);
        s.does(new RecordFailed(sending.id(), 0, "not delivered"));
        assertThat(Silence.of(s.viewNow(), Scenario.ID).persons()).isEqualTo(4);
    }

    @Test
    void allAddressesOfThoseWhoShareOneAreTried() {
        campaigns.contacts("Awa", ONE, TWO).contacts("Dan", ONE, "+22790000003");
        assertThat(recipients(AccountState.WANTS_OUT).reached().getFirst().contacts())
                .extracting(ContactPoint::value)
                .containsExactly(ONE, TWO, "+22790000003");
    }

    @Test
    void theLanguageThatSomebodyChoseIsTheirs() {
        campaigns.phone("Fay", ONE);
        s.does(new ChooseLanguage(s.person("Fay"), "en"));
        assertThat(campaigns.sent(plan(Question.NOTHING)).getFirst().due().language())
                .isEqualTo("en");
    }

    /** Nobody tells whether news on a device was seen: a telephone goes first. */
    @Test
    void whoHasDevicesAloneIsReachedByThem() {
        s.does(new ChoosePush(s.person("Fay"), device("one")));
        assertThat(campaigns.sent(plan(Question.NOTHING)))
                .singleElement()
                .satisfies(sending -> {
                    assertThat(sending.due().contacts())
                            .containsExactly(
                                    new ContactPoint(
                                            ContactPoint.Channel.PUSH, s.person("Fay").toString()));
                    s.does(new RecordAccepted(sending.id(), 0, SendingWay.PUSH, List.of()));
                    assertThat(campaigns.now(sending).state())
                            .isInstanceOf(Sending.State.Underway.class);
                });
        campaigns.phone("Fay", ONE);
        assertThat(campaigns.sent(plan(Question.NOTHING)).getFirst().due().contacts())
                .containsExactly(new ContactPoint(ContactPoint.Channel.PHONE, ONE));
    }

    @Test
    void aDeviceIsToldUntilItsOwnerEndsIt() {
        s.does(new ChoosePush(s.person("Fay"), device("one")));
        s.does(new ChoosePush(s.person("Fay"), device("two")));
        s.does(new ChoosePush(s.person("Fay"), device("one")));
        assertThat(Pushes.of(s.view(), s.person("Fay"))).hasSize(2);
        s.does(new EndPush(s.person("Fay"), Optional.of(device("one"))));
        assertThat(Pushes.of(s.view(), s.person("Fay"))).containsExactly(device("two"));
        assertThat(Pushes.reaching(s.view(), List.of(s.person("Fay"))))
                .containsExactly(new Pushes.Device(s.person("Fay"), device("two")));
        s.does(new EndPush(s.person("Fay"), Optional.empty()));
        assertThat(Pushes.of(s.view(), s.person("Fay"))).isEmpty();
        assertThat(device("one").toString()).doesNotContain("push.example.net");
    }

    private static PushPoint device(String name) {
        return new PushPoint("https://push.example.net/" + name, "A".repeat(87), "A".repeat(22));
    }

    @Test
    void fieldsAreFilledForOneReader() {
        Meeting meeting =
                new Meeting("the school", Instant.parse("2023-08-01T16:00:00Z"), Duration.ZERO);
        CampaignPlan plan = plan(Audience.of(), Question.NOTHING, Optional.of(meeting));
        Fields fields =
                Fields.of(s.view(), s.person("Fay"), plan, "en", ZoneId.of("Africa/Niamey"));
        assertThat(fields.fill("{name}, {reference}: be at {place} on {time}. {unknown}"))
                .contains(s.request("Fay").toString(), "the school", "Tue 1 Aug 17:00 (GMT+1)")
                .doesNotContain("{name}")
                .endsWith("{unknown}");
    }

    @Test
    void whoWaitsWithoutWordIsSeen() {
        s.later(Duration.ofHours(13));
        assertThat(Silence.of(s.viewNow(), Scenario.ID).persons()).isEqualTo(4);
        Sending sending = toFay(Question.NOTHING);
        assertThat(Silence.of(s.viewNow(), Scenario.ID).persons()).isEqualTo(4);
        s.does(new RecordAccepted(sending.id(), 0, SendingWay.SMS, List.of("a")));
        s.does(
                new RecordContact(
                        s.person("Dan"),
                        ContactPoint.Channel.PHONE,
                        ContactOutcome.REACHED,
                        s.now(),
                        Note.NONE));
        assertThat(Silence.of(s.viewNow(), Scenario.ID).parties())
                .extracting(Silence.Party::request)
                .containsExactly(s.request("Awa"));
    }

    @Test
    void quietHoursGoOverMidnight() {
        ZoneId niamey = ZoneId.of("Africa/Niamey");
        ContactPolicy usual = ContactPolicy.USUAL;
        Instant late = Instant.parse("2023-08-01T22:30:00Z");
        assertThat(usual.isQuiet(late, niamey)).isTrue();
        assertThat(usual.quietEnds(late, niamey)).isEqualTo("2023-08-02T05:00:00Z");
        assertThat(usual.isQuiet(Instant.parse("2023-08-01T05:00:00Z"), niamey)).isFalse();
        ContactPolicy siesta =
                new ContactPolicy(
                        1, Duration.ofHours(12), LocalTime.of(13, 0), LocalTime.of(15, 0));
        assertThat(siesta.isQuiet(Instant.parse("2023-08-01T13:00:00Z"), niamey)).isTrue();
        assertThat(siesta.isQuiet(late, niamey)).isFalse();
        ContactPolicy never =
                new ContactPolicy(1, Duration.ofHours(12), LocalTime.NOON, LocalTime.NOON);
        assertThat(never.isQuiet(Instant.parse("2023-08-01T11:00:00Z"), niamey)).isFalse();
    }
}
