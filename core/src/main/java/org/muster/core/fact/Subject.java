package org.muster.core.fact;

/** A thing that has a history: facts are found by it. */
public sealed interface Subject
        permits OperationId,
                PersonId,
                HouseholdId,
                RequestId,
                LegId,
                Band,
                TallyId,
                BulletinId,
                ListId,
                WhoIsWho,
                NodeId,
                PassId,
                FormId,
                MessageId,
                CampaignId,
                SendingId,
                CellId,
                EnquiryId,
                IncidentId,
                DemarcheId,
                StatementId,
                TripwireId,
                PostId,
                SitrepId,
                ExportId,
                KeyId {
    Kind kind();

    /** The kinds of things, one index each. */
    enum Kind {
        OPERATION,
        PERSON,
        HOUSEHOLD,
        REQUEST,
        LEG,
        BAND,
        TALLY,
        BULLETIN,
        LIST,
        WHO_IS_WHO,
        NODE,
        PASS,
        FORM,
        MESSAGE,
        CAMPAIGN,
        SENDING,
        CELL,
        ENQUIRY,
        INCIDENT,
        DEMARCHE,
        STATEMENT,
        TRIPWIRE,
        POST,
        SITREP,
        EXPORT,
        KEY
    }
}
