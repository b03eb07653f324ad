package org.muster.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.muster.core.account.AccountState;
import org.muster.core.account.Accounts;
import org.muster.core.bulletin.Bulletin;
import org.muster.core.bulletin.BulletinCommand.ApproveBulletin;
import org.muster.core.bulletin.BulletinState;
import org.muster.core.conflict.Conflict;
import org.muster.core.conflict.ConflictKind;
import org.muster.core.fact.BulletinId;
import org.muster.core.fact.Decision;
import org.muster.core.fact.HouseholdId;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.gate.GateCommand.Board;
import org.muster.core.gate.GateCommand.Boarder;
import org.muster.core.gate.GateFact.SplitSigned;
import org.muster.core.manifest.ManifestFact.ManifestCorrected;
import org.muster.core.movement.Capacities;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegState;
import org.muster.core.register.Household;
import org.muster.core.register.Person;

/** What no row of accepted commands may ever bring about. */
class DecisionsTest {

    /** What must be explained even where everybody knows everything. */
    private static final Set<ConflictKind> WITHOUT_GATES =
            EnumSet.of(
                    ConflictKind.NOT_ARRIVED,
                    ConflictKind.ARRIVED_UNSEEN,
                    ConflictKind.PARTNER_DIFFERS,
                    ConflictKind.BIRTHS_DIFFER);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 25);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noLimitOfALegIsEverPassed(long seed) {
        RandomOperation.together(
                seed,
                250,
                (before, after, by, command, decision) -> {
                    for (Leg leg : Leg.listAll(after)) {
                        boolean corrected =
                                after.history(leg.id())
                                        .findLast(ManifestCorrected.class)
                                        .isPresent();
                        assertThat(corrected ? List.of() : passed(leg)).isEmpty();
                    }
                });
    }

    /** Counted here by hand, not by the rule that decides. */
    private static List<String> passed(Leg leg) {
        Capacities limits = leg.plan().capacities();
        int seats = 0;
        int souls = 0;
        int stretchers = 0;
        for (Leg.Aboard aboard : leg.aboard().values()) {
            souls++;
            switch (aboard.seating()) {
                case SEAT -> seats++;
                case STRETCHER -> stretchers++;
                case LAP -> {}
            }
        }
        int allowed = limits.floor().orElse(limits.belted().orElse(Integer.MAX_VALUE));
        boolean within =
                seats <= allowed
                        && souls <= limits.rafts().orElse(Integer.MAX_VALUE)
                        && stretchers <= limits.stretchers().orElse(Integer.MAX_VALUE);
        return within ? List.of() : List.of(leg.toString());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nobodyIsOnTwoLists(long seed) {
        RandomOperation.together(
                seed,
                250,
                (before, after, by, command, decision) -> {
                    Set<PersonId> seen = new HashSet<>();
                    for (Leg leg : Leg.listAll(after)) {
                        boolean counts =
                                !(leg.state() instanceof LegState.Cancelled)
                                        && !(leg.state() instanceof LegState.Arrived
                                                && !leg.carriesOut());
                        if (counts) {
                            assertThat(leg.aboard().keySet()).allMatch(seen::add, "once only");
                        }
                    }
                    assertThat(Conflict.listAll(after))
                            .allMatch(conflict -> WITHOUT_GATES.contains(conflict.kind()));
                });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noHouseholdIsSplitAtTheDoorUnlessSomebodySigned(long seed) {
        RandomOperation.together(
                seed,
                300,
                (before, after, by, command, decision) -> {
                    if (command instanceof Board board && decision instanceof Decision.Accepted) {
                        for (Boarder boarder : board.boarders()) {
                            assertThat(leftStanding(before, after, boarder.person(), board.leg()))
                                    .isEmpty();
                        }
                    }
                });
    }

    /** Who of the household stood at the control centre, and still does. */
    private static List<PersonId> leftStanding(
            View before, View after, PersonId person, LegId leg) {
        Optional<HouseholdId> household = Person.get(before, person).household();
        boolean signed =
                household.isEmpty()
                        || before.history(household.get()).stream()
                                .anyMatch(fact ->
                                        fact.fact() instanceof SplitSigned split
                                                && split.leg().equals(leg));
        if (signed) {
            return List.of();
        }
        Accounts accounts = new Accounts(after);
        return Household.of(before, household.get()).members().stream()
                .filter(id -> accounts.get(id).state() == AccountState.AT_CONTROL_CENTRE)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aPublishedBulletinNeverChangesAndNobodyApprovesTheirOwn(long seed) {
        Map<BulletinId, Bulletin> published = new HashMap<>();
        RandomOperation.together(
                seed,
                300,
                (before, after, by, command, decision) -> {
                    if (command instanceof ApproveBulletin approve
                            && decision instanceof Decision.Accepted) {
                        assertThat(
                                        Bulletin.find(before, approve.bulletin())
                                                .orElseThrow()
                                                .writers())
                                .doesNotContain(by);
                    }
                    published.forEach(
                            (id, then) -> assertThat(Bulletin.find(after, id)).contains(then));
                    Bulletin.listPublished(after).stream()
                            .filter(bulletin -> bulletin.state() instanceof BulletinState.Published)
                            .forEach(bulletin -> published.put(bulletin.id(), bulletin));
                });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anArrivedPersonCanBeReachedByNoWordFromTheGround(long seed) {
        Set<PersonId> home = new HashSet<>();
        RandomOperation.together(
                seed,
                250,
                (before, after, by, command, decision) -> {
                    Accounts accounts = new Accounts(after);
                    for (PersonId person : home) {
                        AccountState state = accounts.get(person).state();
                        boolean corrected =
                                after.history(person).findLast(ManifestCorrected.class).isPresent();
                        assertThat(
                                        corrected
                                                || state == AccountState.DEAD
                                                || state == AccountState.ARRIVED)
                                .isTrue();
                    }
                    after.persons()
                            .filter(id -> accounts.find(id).isPresent())
                            .filter(id -> accounts.get(id).state() == AccountState.ARRIVED)
                            .forEach(home::add);
                });
    }
}
