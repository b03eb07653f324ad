package org.muster.ledger.sql;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.muster.core.bulletin.BulletinFact.BulletinApproved;
import org.muster.core.bulletin.BulletinFact.BulletinDrafted;
import org.muster.core.bulletin.BulletinText;
import org.muster.core.bulletin.TextSeal;
import org.muster.core.campaign.Audience;
import org.muster.core.campaign.CampaignFact.CampaignDrafted;
import org.muster.core.campaign.CampaignFact.SendingAccepted;
import org.muster.core.campaign.CampaignPlan;
import org.muster.core.campaign.CampaignText;
import org.muster.core.campaign.Question;
import org.muster.core.campaign.SendingWay;
import org.muster.core.enquiry.EnquiryFact.PersonTold;
import org.muster.core.enquiry.Telling;
import org.muster.core.fact.BulletinId;
import org.muster.core.fact.CampaignId;
import org.muster.core.fact.EnquiryId;
import org.muster.core.fact.Fact;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.RequestId;
import org.muster.core.fact.SendingId;
import org.muster.core.fact.TallyId;
import org.muster.core.fact.TripwireId;
import org.muster.core.gate.GateFact.DocumentRead;
import org.muster.core.plan.AdoptedPlan;
import org.muster.core.plan.Drive;
import org.muster.core.plan.Ground;
import org.muster.core.plan.Hours;
import org.muster.core.plan.PlanFact.PlanAdopted;
import org.muster.core.plan.PlanFact.SettingsEntered;
import org.muster.core.plan.PlanningSettings;
import org.muster.core.post.PostStatus;
import org.muster.core.register.BirthDate;
import org.muster.core.register.Nationality;
import org.muster.core.register.Note;
import org.muster.core.register.PersonName;
import org.muster.core.register.Sex;
import org.muster.core.register.TravelDocument;
import org.muster.core.tripwire.PresenceSide;
import org.muster.core.tripwire.TripwireCondition.PostReaches;
import org.muster.core.tripwire.TripwireCondition.PresencePasses;
import org.muster.core.tripwire.TripwireConditions;
import org.muster.core.tripwire.TripwireFact.TripwireWritten;
import org.muster.core.tripwire.TripwirePlan;
import org.muster.core.tripwire.TripwireProposal;

/** Facts with the parts that their types were given later, by the word that says which. */
public final class FurtherRows {
    private static final OperationId OPERATION = new OperationId("niamey-2023");
    private static final Instant DEPARTS = Instant.parse("2023-08-01T06:15:00Z");
    private static final Hours MORNING = new Hours(DEPARTS, DEPARTS.plusSeconds(7200));

    private FurtherRows() {}

    public static Map<String, Fact> list() {
        return Map.of(
                "drives", drives(),
                "hours", hours(),
                "corrected", corrected(),
                "answer", answer(),
                "sent", sent(),
                "routed", routed(),
                "correction", correction(),
                "movesSeen", movesSeen(),
                "posts", posts());
    }

    private static Fact correction() {
        return new BulletinDrafted(
                new BulletinId(7),
                List.of(new TallyId(8)),
                List.of(new BulletinText("en", "Correction", "As of {asOf}", "{carried} people")),
                Optional.of(new BulletinId(6)));
    }

    /** That waits for what posts do and for how many are here. */
    private static Fact posts() {
        return new TripwireWritten(
                new TripwireId(31),
                new PersonId(59),
                new TripwirePlan(
                        new Note("partners leave"),
                        TripwireConditions.of(
                                new PostReaches(Optional.empty(), PostStatus.REDUCED),
                                new PostReaches(
                                        Optional.of(new Nationality("FRA")),
                                        PostStatus.ORDERED_DEPARTURE),
                                new PresencePasses(PresenceSide.BELOW, 100)),
                        2,
                        Duration.ofHours(24),
                        TripwireProposal.ORDERED_DEPARTURE,
                        new Note("All but eight leave.")));
    }

    private static Fact movesSeen() {
        return new BulletinApproved(
                new BulletinId(7), TextSeal.over(List.of(), List.of()), Optional.of(DEPARTS));
    }

    /** Of an answer, which is part of no campaign. */
    private static Fact answer() {
        return new SendingAccepted(
                new SendingId(91),
                Optional.empty(),
                new PersonId(58),
                List.of(),
                1,
                SendingWay.EMAIL,
                List.of("<w-91@muster>"));
    }

    /** What the asker was told, by a sending. */
    private static Fact sent() {
        return new PersonTold(
                new EnquiryId(12),
                new PersonId(57),
                List.of(Telling.SAFE),
                new Note("She is safe."),
                Optional.of(new SendingId(92)));
    }

    /** To everybody who is on the way to a place. */
    private static Fact routed() {
        return new CampaignDrafted(
                new CampaignId(7),
                new CampaignPlan(
                        "the school is closed",
                        new Audience(
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                "",
                                Optional.of("the school")),
                        List.of(new CampaignText("fr", "Fermé", "N’y allez pas, {name}.")),
                        Question.NOTHING,
                        Optional.empty(),
                        true,
                        OptionalInt.empty()));
    }

    private static Fact drives() {
        Drive drive =
                new Drive(
                        "corniche",
                        "Plateau",
                        "Niamey",
                        DEPARTS,
                        DEPARTS.plusSeconds(2700),
                        Optional.of("K1"),
                        List.of(new Drive.Vehicles("buses", 2)),
                        1,
                        List.of(new RequestId(5)));
        return new PlanAdopted(
                OPERATION,
                new AdoptedPlan(
                        "with buses",
                        DEPARTS.minusSeconds(900),
                        "needs-1",
                        "00ff",
                        1,
                        0,
                        0,
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.of(List.of(drive))));
    }

    /** Lines of a document of which a sign was taken for another. */
    private static Fact corrected() {
        return new DocumentRead(
                new PersonId(57),
                new TravelDocument(TravelDocument.Kind.PASSPORT, "UTO", "L898902C3"),
                new PersonName("ERIKSSON", "ANNA MARIA", ""),
                BirthDate.parse("1974-08-12"),
                Sex.FEMALE,
                Optional.of(new Note("2:6 O>0")));
    }

    /** Risky and escorted hours of a road, cabins of an aircraft, the chance of a leg. */
    public static SettingsEntered hours() {
        Ground.Road road =
                new Ground.Road(
                        "corniche",
                        "Plateau",
                        "Niamey",
                        Duration.ofMinutes(45),
                        true,
                        OptionalInt.of(30),
                        "gendarmes",
                        List.of(MORNING),
                        List.of(new Ground.Risk(MORNING, new BigDecimal("2.5"))),
                        List.of(MORNING));
        Ground.Carrier carrier =
                new Ground.Carrier(
                        "A330",
                        Optional.of(DEPARTS),
                        Optional.of(Duration.ofHours(1)),
                        OptionalInt.of(9000),
                        OptionalInt.of(2500),
                        Optional.of(Duration.ofHours(12)),
                        List.of(new Ground.Cabin("medical", 120, 8)),
                        Optional.of(Duration.ofHours(4)),
                        OptionalInt.of(6000));
        return new SettingsEntered(
                OPERATION,
                PlanningSettings.of(road, carrier, new Ground.Clearance("F1", 80)),
                List.of());
    }
}
