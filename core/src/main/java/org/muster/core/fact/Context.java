package org.muster.core.fact;

import java.time.Duration;
import java.time.Instant;

/**
 * What a decision may use besides state and command: the time, who asks, the node on which it is
 * decided, and fresh opaque numbers below 2^60.
 */
public record Context(Instant now, UserId by, NodeId on, Ids ids) {

    /** Clocks of those who write to us differ from ours by so much. */
    private static final Duration DIFFERENCE_OF_CLOCKS = Duration.ofMinutes(5);

    /** A source of opaque numbers: random in real use, seeded in exercises and tests. */
    @FunctionalInterface
    public interface Ids {
        long next();
    }

    /** Whether a time lies further ahead than clocks differ: nothing has happened then. */
    public boolean isAhead(Instant at) {
        return at.isAfter(now.plus(DIFFERENCE_OF_CLOCKS));
    }

    public PersonId newPerson() {
        return new PersonId(ids.next());
    }

    public RequestId newRequest() {
        return new RequestId(ids.next());
    }

    public LegId newLeg() {
        return new LegId(ids.next());
    }

    public HouseholdId newHousehold() {
        return new HouseholdId(ids.next());
    }

    public TallyId newTally() {
        return new TallyId(ids.next());
    }

    public PassId newPass() {
        return new PassId(ids.next());
    }

    public MessageId newMessage() {
        return new MessageId(ids.next());
    }

    public CampaignId newCampaign() {
        return new CampaignId(ids.next());
    }

    public SendingId newSending() {
        return new SendingId(ids.next());
    }

    public CellId newCell() {
        return new CellId(ids.next());
    }

    public EnquiryId newEnquiry() {
        return new EnquiryId(ids.next());
    }

    public IncidentId newIncident() {
        return new IncidentId(ids.next());
    }

    public DemarcheId newDemarche() {
        return new DemarcheId(ids.next());
    }

    public StatementId newStatement() {
        return new StatementId(ids.next());
    }

    public TripwireId newTripwire() {
        return new TripwireId(ids.next());
    }

    public PostId newPost() {
        return new PostId(ids.next());
    }

    public SitrepId newSitrep() {
        return new SitrepId(ids.next());
    }

    public ExportId newExport() {
        return new ExportId(ids.next());
    }

    public BulletinId newBulletin() {
        return new BulletinId(ids.next());
    }
}
