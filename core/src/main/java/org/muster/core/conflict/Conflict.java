package org.muster.core.conflict;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.muster.core.account.Accounts;
import org.muster.core.fact.Band;
import org.muster.core.fact.BulletinId;
import org.muster.core.fact.FactId;
import org.muster.core.fact.HouseholdId;
import org.muster.core.fact.LegId;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.PassId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Subject;
import org.muster.core.fact.View;
import org.muster.core.movement.Capacities;
import org.muster.core.sameness.Pair;

/**
 * Facts, mostly of different nodes, that cannot all be true or that must be explained. Nothing is
 * chosen silently: a person settles it with another fact, and then it is no conflict.
 */
public sealed interface Conflict {

    ConflictKind kind();

    /** What it is about, unique within its kind. */
    String reference();

    /**
     * The facts that an explanation must have looked at; empty where only another act settles it.
     */
    default List<FactId> facts() {
        return List.of();
    }

    /**
     * One person is on the lists of two legs; settled by an off-load or a correction of one
     * manifest.
     */
    record OnTwoLegs(PersonId person, List<LegId> legs) implements Conflict {
        @Override
        public ConflictKind kind() {
            return ConflictKind.ON_TWO_LEGS;
        }

        @Override
        public String reference() {
            return person.toString();
        }
    }

    /** One band is on two wrists; settled by a fresh band for one of them. */
    record BandTwice(Band band, List<PersonId> persons) implements Conflict {
        @Override
        public ConflictKind kind() {
            return ConflictKind.BAND_TWICE;
        }

        @Override
        public String reference() {
            return band.code();
        }
    }

    /**
     * A call-forward pass let people in more than once, at nodes that were apart; settled by saying
     * what was found out about it.
     */
    record PassTwice(PassId pass, List<FactId> uses) implements Conflict {
        @Override
        public ConflictKind kind() {
            return ConflictKind.PASS_TWICE;
        }

        @Override
        public String reference() {
            return pass.toString();
        }
    }

    /**
     * A node published a text that is not the approved one as all facts tell it, so people have
     * read what the record does not hold; settled by publishing the text that stands, or by
     * abandoning the bulletin.
     */
    record OtherTextPublished(BulletinId bulletin) implements Conflict {
        @Override
        public ConflictKind kind() {
            return ConflictKind.OTHER_TEXT_PUBLISHED;
        }

        @Override
        public String reference() {
            return bulletin.toString();
        }
    }

    /**
     * Somebody found two references to be one person, and by what others found they are two;
     * settled by a finding about these two.
     */
    record OneAndTwo(Pair pair) implements Conflict {
        @Override
        public ConflictKind kind() {
            return ConflictKind.ONE_AND_TWO;
        }

        @Override
        public String reference() {
            return pair.first() + "_" + pair.second();
        }
    }

    /**
     * A person was scanned aboard and is not on the manifest that was sealed: the holder did not
     * know of the scan, or it came after. Settled by a correction, or by saying where they are.
     */
    record NotOnManifest(PersonId person, LegId leg, List<FactId> facts) implements Conflict {
        @Override
        public ConflictKind kind() {
            return ConflictKind.NOT_ON_MANIFEST;
        }

        @Override
        public String reference() {
            return person + "_" + leg;
        }
    }

    /**
     * Two references that were found to be one person were each scanned aboard one leg: one soul
     * was scanned twice, or they are two.
     */
    record OneTwiceAboard(PersonId person, LegId leg, List<PersonId> references, List<FactId> facts)
            implements Conflict {
        @Override
        public ConflictKind kind() {
            return ConflictKind.ONE_TWICE_ABOARD;
        }

        @Override
        public String reference() {
            return person + "_" + leg;
        }
    }

    /** A household was put aboard two legs at two gates, and nobody signed for it. */
    record HouseholdSplit(
            HouseholdId household, List<LegId> legs, List<PersonId> persons, List<FactId> facts)
            implements Conflict {
        @Override
        public ConflictKind kind() {
            return ConflictKind.HOUSEHOLD_SPLIT;
        }

        @Override
        public String reference() {
            return household.toString();
        }
    }

    /** Of one person in the hands of a gate, sources tell two birth dates. */
    record BirthsDiffer(PersonId person, List<FactId> facts) implements Conflict {
        @Override
        public ConflictKind kind() {
            return ConflictKind.BIRTHS_DIFFER;
        }

        @Override
        public String reference() {
            return person.toString();
        }
    }

    /**
     * More are on a leg's list than it may take, which two nodes' scans can bring about; settled by
     * an off-load or a larger capacity.
     */
    record OverCapacity(LegId leg, List<Capacities.Exceeded> limits, List<FactId> facts)
            implements Conflict {
        @Override
        public ConflictKind kind() {
            return ConflictKind.OVER_CAPACITY;
        }

        @Override
        public String reference() {
            return leg.toString();
        }
    }

    /**
     * A leg's manifest was closed twice, or by a node that did not hold it; settled by choosing the
     * closing that counts.
     */
    record SealedTwice(LegId leg, List<FactId> closings) implements Conflict {
        @Override
        public ConflictKind kind() {
            return ConflictKind.SEALED_TWICE;
        }

        @Override
        public String reference() {
            return leg.toString();
        }
    }

    /** Several nodes say that they hold a leg; settled by a duty officer. */
    record CustodyTwice(LegId leg, NodeId holder, List<NodeId> claimants) implements Conflict {
        @Override
        public ConflictKind kind() {
            return ConflictKind.CUSTODY_TWICE;
        }

        @Override
        public String reference() {
            return leg.toString();
        }
    }

    /** A person left with a leg and did not step off it. */
    record NotArrived(PersonId person, LegId leg, List<FactId> facts) implements Conflict {
        @Override
        public ConflictKind kind() {
            return ConflictKind.NOT_ARRIVED;
        }

        @Override
        public String reference() {
            return person + "_" + leg;
        }
    }

    /** A person stepped off a leg on whose list they never were. */
    record ArrivedUnseen(PersonId person, LegId leg, List<FactId> facts) implements Conflict {
        @Override
        public ConflictKind kind() {
            return ConflictKind.ARRIVED_UNSEEN;
        }

        @Override
        public String reference() {
            return person + "_" + leg;
        }
    }

    /**
     * A partner signed for another list than the sealed one, counted other than it says, or has
     * other people on its own list.
     */
    record PartnerDiffers(LegId leg, List<FactId> facts) implements Conflict {
        @Override
        public ConflictKind kind() {
            return ConflictKind.PARTNER_DIFFERS;
        }

        @Override
        public String reference() {
            return leg.toString();
        }
    }

    /** By kind, then by what they are about. */
    Comparator<Conflict> ORDER =
            Comparator.comparing(Conflict::kind).thenComparing(Conflict::reference);

    static List<Conflict> listAll(View view) {
        Accounts accounts = new Accounts(view);
        return Stream.<Stream<? extends Conflict>>of(
                        view.persons()
                                .flatMap(person ->
                                        PersonConflicts.listOf(view, accounts, person).stream()),
                        view.legs()
                                .flatMap(leg -> LegConflicts.listOf(view, accounts, leg).stream()),
                        view.subjects(Subject.Kind.HOUSEHOLD)
                                .map(HouseholdId.class::cast)
                                .flatMap(id ->
                                        HouseholdConflicts.findSplit(view, accounts, id).stream()),
                        view.subjects(Subject.Kind.BAND)
                                .map(Band.class::cast)
                                .flatMap(band -> OtherConflicts.findBandTwice(view, band).stream()),
                        view.bulletins()
                                .flatMap(id -> OtherConflicts.findOtherText(view, id).stream()),
                        OtherConflicts.listPassTwice(view).stream(),
                        OtherConflicts.listOneAndTwo(view.sameness()).stream())
                .<Conflict>flatMap(conflicts -> conflicts)
                .sorted(ORDER)
                .toList();
    }
}
