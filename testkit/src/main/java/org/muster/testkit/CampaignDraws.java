package org.muster.testkit;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.muster.core.bulletin.TextSeal;
import org.muster.core.campaign.Audience;
import org.muster.core.campaign.Campaign;
import org.muster.core.campaign.CampaignCommand.AnswerMessage;
import org.muster.core.campaign.CampaignCommand.ApproveCampaign;
import org.muster.core.campaign.CampaignCommand.ChooseLanguage;
import org.muster.core.campaign.CampaignCommand.ChoosePush;
import org.muster.core.campaign.CampaignCommand.DraftCampaign;
import org.muster.core.campaign.CampaignCommand.EndPush;
import org.muster.core.campaign.CampaignCommand.RecordAccepted;
import org.muster.core.campaign.CampaignCommand.RecordDelivered;
import org.muster.core.campaign.CampaignCommand.RecordFailed;
import org.muster.core.campaign.CampaignCommand.ReleaseCampaign;
import org.muster.core.campaign.CampaignCommand.ReviseCampaign;
import org.muster.core.campaign.CampaignCommand.SetContactPolicy;
import org.muster.core.campaign.CampaignCommand.StopCampaign;
import org.muster.core.campaign.CampaignCommand.TakeReply;
import org.muster.core.campaign.CampaignPlan;
import org.muster.core.campaign.CampaignText;
import org.muster.core.campaign.ContactPolicy;
import org.muster.core.campaign.Meaning;
import org.muster.core.campaign.Meeting;
import org.muster.core.campaign.PushPoint;
import org.muster.core.campaign.Pushes;
import org.muster.core.campaign.Question;
import org.muster.core.campaign.Sending;
import org.muster.core.campaign.SendingWay;
import org.muster.core.fact.CampaignId;
import org.muster.core.fact.Command;
import org.muster.core.fact.MessageId;
import org.muster.core.fact.SendingId;
import org.muster.core.fact.Subject;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Details;
import org.muster.core.register.Note;
import org.muster.core.register.Person;
import org.muster.core.register.PersonName;
import org.muster.core.register.RegisterCommand.CorrectDetails;

/** Campaigns, what the ways out tell of their sendings, and replies. */
final class CampaignDraws extends Draw {

    CampaignDraws(Sight sight, RandomGenerator random) {
        super(sight, random);
    }

    @Override
    List<Supplier<Command>> commands() {
        return List.of(
                this::reachable,
                () -> new DraftCampaign(sight.operation(), plan()),
                () -> new ReviseCampaign(draft(), plan()),
                this::approve,
                this::approve,
                this::release,
                this::release,
                () -> new StopCampaign(any(campaigns()), random.nextBoolean() ? "late" : ""),
                this::policy,
                this::answer,
                () -> new ChooseLanguage(anybody(), any(List.of("fr", "ar", "?"))),
                this::choosePush,
                this::choosePush,
                this::endPush,
                this::accepted,
                this::accepted,
                () -> new RecordFailed(sending(), random.nextInt(2), "no such number"),
                this::delivered,
                this::reply,
                this::reply);
    }

    private Command reachable() {
        var person = anybody();
        PersonName name =
                Person.find(sight.view(), person)
                        .map(one -> one.details().name())
                        .orElse(new PersonName("Synth", "", ""));
        return new CorrectDetails(
                person,
                Details.ofName(name)
                        .withContacts(
                                List.of(
                                        new ContactPoint(
                                                ContactPoint.Channel.PHONE,
                                                "+2279000000" + random.nextInt(10)))),
                new Note("told us"));
    }

    private CampaignPlan plan() {
        Optional<Meeting> meeting =
                random.nextInt(3) > 0
                        ? Optional.empty()
                        : Optional.of(
                                new Meeting(
                                        "the school",
                                        sight.now().plus(Duration.ofHours(random.nextInt(6))),
                                        Duration.ofHours(random.nextInt(4))));
        return new CampaignPlan(
                random.nextInt(8) == 0 ? "" : "news " + random.nextInt(20),
                random.nextInt(4) > 0
                        ? Audience.of()
                        : new Audience(
                                List.of(),
                                Optional.empty(),
                                Optional.of(nationality()),
                                Optional.empty(),
                                Optional.empty(),
                                ""),
                List.of(new CampaignText("fr", "Nouvelles", "Bonjour {name}, restez.")),
                any(Question.values()),
                meeting,
                random.nextBoolean(),
                OptionalInt.empty());
    }

    private Command approve() {
        CampaignId id = draft();
        return new ApproveCampaign(id, seal(id));
    }

    private Command release() {
        CampaignId id = draft();
        return new ReleaseCampaign(sight.operation(), id, seal(id));
    }

    private TextSeal seal(CampaignId id) {
        return Campaign.find(sight.view(), id)
                .filter(campaign -> random.nextInt(8) > 0)
                .map(campaign -> campaign.plan().seal())
                .orElseGet(() -> plan().seal());
    }

    private Command policy() {
        return new SetContactPolicy(
                sight.operation(),
                new ContactPolicy(
                        random.nextInt(1_100),
                        Duration.ofHours(random.nextInt(200)),
                        LocalTime.of(22, 0),
                        LocalTime.of(random.nextInt(24), 30)));
    }

    private Command answer() {
        List<MessageId> known = list(Subject.Kind.MESSAGE, MessageId.class);
        return new AnswerMessage(
                sight.operation(),
                known.isEmpty() || random.nextInt(8) == 0 ? new MessageId(1) : any(known),
                random.nextInt(8) == 0 ? "?" : "fr",
                note(),
                note(),
                random.nextBoolean());
    }

    private Command choosePush() {
        return new ChoosePush(anybody(), point(random.nextInt(7)));
    }

    private static PushPoint point(int number) {
        return new PushPoint(
                (number == 6 ? "http" : "https") + "://push.example.net/" + number,
                "A".repeat(87),
                "A".repeat(22));
    }

    /** Of somebody who has one, mostly. */
    private Command endPush() {
        var person =
                sight.view()
                        .persons()
                        .filter(one -> !Pushes.of(sight.view(), one).isEmpty())
                        .min(Comparator.comparingLong(one -> one.value()))
                        .orElseGet(this::anybody);
        return new EndPush(
                person,
                random.nextInt(3) == 0
                        ? Optional.empty()
                        : Pushes.of(sight.view(), person).stream().findFirst());
    }

    private Command accepted() {
        SendingId id = sending();
        return new RecordAccepted(
                id, random.nextInt(6) == 0 ? 1 : 0, any(SendingWay.values()), List.of("h" + id));
    }

    private Command delivered() {
        SendingId id = sending();
        return new RecordDelivered(id, random.nextInt(8) == 0 ? "h" : "h" + id);
    }

    private Command reply() {
        return new TakeReply(
                sending(),
                note(),
                any(Meaning.values()),
                random.nextInt(4) == 0 ? Optional.of("ar") : Optional.empty(),
                list(Subject.Kind.MESSAGE, MessageId.class).stream().findFirst(),
                sight.now());
    }

    private CampaignId draft() {
        List<CampaignId> drafts =
                campaigns().stream()
                        .filter(id ->
                                Campaign.find(sight.view(), id)
                                        .filter(Campaign::isDraft)
                                        .isPresent())
                        .toList();
        return any(drafts.isEmpty() ? campaigns() : drafts);
    }

    private List<CampaignId> campaigns() {
        List<CampaignId> known = list(Subject.Kind.CAMPAIGN, CampaignId.class);
        return known.isEmpty() ? List.of(new CampaignId(1)) : known;
    }

    private SendingId sending() {
        List<SendingId> known = list(Subject.Kind.SENDING, SendingId.class);
        List<SendingId> fitting =
                known.stream().filter(id -> Sending.find(sight.view(), id).isPresent()).toList();
        return fitting.isEmpty() || random.nextInt(12) == 0 ? new SendingId(1) : any(fitting);
    }

    /** In an order that does not depend on how the view keeps them. */
    private <T extends Subject> List<T> list(Subject.Kind kind, Class<T> type) {
        return sight.view()
                .subjects(kind)
                .map(type::cast)
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
    }
}
