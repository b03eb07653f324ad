package org.muster.server.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.muster.core.account.Account;
import org.muster.core.account.AccountState;
import org.muster.core.bulletin.BulletinText;
import org.muster.core.clearance.Clearance;
import org.muster.core.clearance.MissingClearances;
import org.muster.core.conflict.ConflictKind;
import org.muster.core.estimate.PresenceChance;
import org.muster.core.estimate.PresenceNow;
import org.muster.core.estimate.Sign;
import org.muster.core.fact.Band;
import org.muster.core.fact.BulletinId;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.Fact;
import org.muster.core.fact.FactId;
import org.muster.core.fact.HouseholdId;
import org.muster.core.fact.LegId;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.RequestId;
import org.muster.core.fact.UserId;
import org.muster.core.movement.LegPlan;
import org.muster.core.movement.Load;
import org.muster.core.movement.Seating;
import org.muster.core.operation.OperationPlan;
import org.muster.core.operation.Phase;
import org.muster.core.register.Details;
import org.muster.core.register.Nationality;
import org.muster.core.register.Presence;
import org.muster.core.register.Source;
import org.muster.core.register.Whereabouts;
import org.muster.core.reveal.MaskedField;
import org.muster.core.review.Consequence;
import org.muster.core.sameness.Finding;
import org.muster.core.sameness.Likeness;
import org.muster.core.tally.Tally;
import org.muster.server.access.Masked;
import org.muster.server.nodes.Absence;

/** The answers of the API; each says as of when. */
final class Told {
    private Told() {}

    record Operation(OperationId id, OperationPlan plan, Phase phase, Instant asOf) {}

    /**
     * @param without nodes whose facts of the last minutes may be missing; none for a past time
     */
    record OfBalance(
            Instant asOf, List<Absence> without, int persons, Map<AccountState, Integer> counts) {}

    record OneFact(FactId id, Instant at, UserId by, CommandId command, String type, Fact content) {
        static OneFact of(Recorded recorded) {
            return of(recorded, Set.of());
        }

        static OneFact of(Recorded recorded, Set<MaskedField> hidden) {
            return new OneFact(
                    recorded.id(),
                    recorded.stamp().instant(),
                    recorded.by(),
                    recorded.command(),
                    CommandTypes.nameOf(recorded.fact()),
                    Masked.copy(recorded.fact(), hidden));
        }

        static List<OneFact> listOf(Iterable<Recorded> facts) {
            return java.util.stream.StreamSupport.stream(facts.spliterator(), false)
                    .map(OneFact::of)
                    .toList();
        }
    }

    record FactAnswer(Instant asOf, OneFact fact) {}

    /** {@code provisional} souls are aboard by scans of other nodes than the holder. */
    record Leg(
            LegId id,
            LegPlan plan,
            String state,
            NodeId holder,
            Load load,
            int souls,
            int provisional,
            int standby,
            MissingClearances missing) {}

    record Legs(Instant asOf, List<Leg> legs) {}

    record Row(
            int line,
            PersonId person,
            String name,
            Optional<Nationality> counted,
            boolean verified,
            Seating seating,
            FactId evidence) {}

    /**
     * {@code seal} is there once the doors are shut. {@code clearances} are those that it needs, as
     * far as they are known.
     */
    record OneLeg(
            Instant asOf,
            Leg leg,
            List<Row> manifest,
            Optional<String> seal,
            List<PersonId> standby,
            List<Clearance> clearances) {}

    record Found(PersonId id, String name, String reason, Optional<AccountState> account) {}

    record People(Instant asOf, String query, List<Found> people) {}

    record AccountTold(AccountState state, Optional<LegId> leg, List<OneFact> evidence) {
        static AccountTold of(Account account, List<OneFact> evidence) {
            return new AccountTold(account.state(), account.leg(), evidence);
        }
    }

    /**
     * Where somebody was said to be, and how likely they are here.
     *
     * @param chanceHere from 0 to 1, with four digits after the point
     * @param holds how likely what was said still holds; empty while nobody knows
     * @param why what the chance rests on
     * @param sign when that was so
     * @param usual what is usual for the others on their list
     */
    record PresenceTold(
            Instant asOf,
            Presence presence,
            Optional<Source> source,
            Optional<Instant> observed,
            Optional<FactId> fact,
            double chanceHere,
            Optional<Double> holds,
            PresenceChance.Why why,
            Optional<Instant> sign,
            double fresh,
            String list,
            double usual) {
        static PresenceTold of(PresenceNow now) {
            PresenceChance chance = now.chance();
            return new PresenceTold(
                    now.asOf(),
                    now.presence(),
                    now.told().map(Whereabouts::source),
                    now.told().map(Whereabouts::observed),
                    now.told().map(told -> told.evidence().id()),
                    rounded(chance.chance()),
                    now.holds().map(PresenceTold::rounded),
                    chance.why(),
                    chance.sign().map(Sign::at),
                    rounded(chance.fresh()),
                    chance.source(),
                    rounded(chance.usual()));
        }

        private static double rounded(double share) {
            return Math.round(share * 10_000) / 10_000.0;
        }
    }

    record OnePerson(
            Instant asOf,
            PersonId id,
            Details details,
            Presence presence,
            PresenceTold whereabouts,
            Optional<HouseholdId> household,
            Optional<Nationality> verified,
            Optional<Nationality> counted,
            Optional<Band> band,
            List<RequestId> requests,
            AccountTold account,
            List<OneFact> history) {}

    record OneHousehold(Instant asOf, HouseholdId id, List<Found> members) {}

    record OneBulletin(
            BulletinId id,
            String state,
            Instant drafted,
            UserId by,
            List<BulletinText> texts,
            List<Tally> tallies,
            String seal,
            Optional<BulletinId> corrects) {}

    record Bulletins(Instant asOf, List<OneBulletin> bulletins) {}

    record Journal(Instant asOf, List<OneFact> journal) {}

    /** {@code reference} is its address on the pages: {@code conflicts/KIND/reference}. */
    record ConflictTold(
            ConflictKind kind, String reference, List<String> subjects, List<FactId> facts) {}

    record Conflicts(Instant asOf, List<ConflictTold> conflicts) {}

    /** An answer that waits for a second person, and who gave it. */
    record ProposalTold(UserId by, Finding finding) {}

    /** Two references that may be one person; {@code probability} is that of the likeness. */
    record QuestionTold(
            PersonId person,
            String name,
            PersonId other,
            String otherName,
            Consequence consequence,
            double probability,
            Likeness likeness,
            List<ProposalTold> proposals) {}

    /** {@code open} counts all questions, whatever was chosen and however many are listed. */
    record ReviewTold(
            Instant asOf,
            int open,
            Map<Consequence, Integer> counts,
            List<QuestionTold> questions) {}

    /** What a command became; {@code created} is the reference of what it made. */
    record Outcome(List<FactId> facts, Optional<String> created, boolean repeated) {}
}
