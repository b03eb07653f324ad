package org.muster.testkit.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.RefusalCode;
import org.muster.core.register.Note;
import org.muster.core.request.Consent;
import org.muster.core.request.Intent;
import org.muster.core.request.RequestCommand.DeclareIntent;
import org.muster.testkit.RandomOperation;
import org.muster.testkit.Scenario;

/** The refusals of one area, each with a case that brings it about in a small world. */
abstract class RefusalCases {

    static final PersonId NOBODY = new PersonId(5);
    static final Note REASON = new Note("because");
    static final Consent CONSENT = new Consent("v1", RandomOperation.START, Consent.Way.CALL);

    static final String WORLD =
            """
            leg | leads | belted
            F1  | out   | 1
            F2  | out   | 9

            person | born       | nationality | household | at
            Awa    | 1990-01-02 | FRA         | Diallo    | band
            Bo     | 2019-09-01 | FRA         | Diallo    | band
            Dan    | 1970-01-01 | CHN         |           | band
            Eve    | 1971-01-01 | CHN         |           | gate
            Fay    | 1972-01-01 | FRA         |           | asked
            Gus    | 1973-01-01 | FRA         |           | list
            """;

    private final Class<? extends RefusalCode> area;
    private final Map<RefusalCode, Consumer<Scenario>> cases = new LinkedHashMap<>();

    RefusalCases(Class<? extends RefusalCode> area) {
        this.area = area;
    }

    /** Calls {@link #when} for each code of the area. */
    abstract void listCases();

    /** Nobody waits any more. */
    static void everybodyIsAbroad(Scenario s) {
        List<PersonId> all = s.view().persons().toList();
        s.does(new DeclareIntent(all, Intent.ABROAD, Scenario.LIST, s.now()));
    }

    final void when(RefusalCode code, Consumer<Scenario> given) {
        cases.put(code, given);
    }

    final List<RefusalCode> codes() {
        return List.of(area.getEnumConstants());
    }

    @TestFactory
    Stream<DynamicTest> eachIsGivenWhenItShould() {
        listCases();
        return cases.entrySet().stream()
                .map(one ->
                        DynamicTest.dynamicTest(
                                one.getKey().code() + " " + one.getKey(),
                                () -> one.getValue().accept(Scenario.draw(WORLD))));
    }

    @Test
    void noneIsWithoutItsCase() {
        listCases();
        assertThat(codes()).isNotEmpty().allMatch(cases::containsKey, "has a case");
    }
}
