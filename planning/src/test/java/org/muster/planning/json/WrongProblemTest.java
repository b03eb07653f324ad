package org.muster.planning.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.planning.model.Fault;
import org.muster.planning.model.Faults;

class WrongProblemTest {
    static final String GOOD =
            """
            {"format": "muster-plan 1", "holds": "PROBLEM", "name": "one flight",
             "from": "2023-08-01T06:00:00Z", "deadline": "2023-08-02T06:00:00Z",
             "policy": {"version": "1", "priorities": [{"name": "anyone", "weight": 1}],
                        "levels": ["LEFT_BY_CLASS", "EXPOSURE"], "period": "PT15M", "margin": "PT30M"},
             "threat": [{"from": "2023-08-01T09:00:00Z", "weight": 2}, {"from": "2023-08-01T12:00:00Z", "weight": 3}],
             "places": [{"id": "town", "kind": "TOWN"},
                        {"id": "airport", "kind": "TERMINAL", "parking": 2, "open": [{"from": "2023-08-01T06:00:00Z", "to": "2023-08-01T22:00:00Z"}]},
                        {"id": "home", "kind": "HAVEN"}],
             "roads": [{"id": "way", "from": "town", "to": "airport", "travel": "PT45M", "means": "CONVOY", "escorts": "police"}],
             "fleets": [{"id": "buses", "vehicles": 6, "room": {"seats": 40}, "driving": "PT9H", "services": [{"road": "way"}]}],
             "escorts": [{"id": "police", "teams": 3, "vehicles": 5}],
             "carriers": [{"id": "A330", "fits": [{"name": "seats", "room": {"seats": 271}}], "from": "2023-08-01T06:00:00Z", "duty": "PT14H"}],
             "legs": [{"id": "F1", "from": "airport", "to": "home", "departs": "2023-08-01T18:00:00Z", "arrives": "2023-08-01T23:30:00Z",
                       "carrier": "A330", "lead": "PT2H", "clearance": 0.9}],
             "parties": [{"id": "alone", "load": {"seats": 1}, "priority": "anyone", "place": "town", "ready": "2023-08-01T06:00:00Z"},
                         {"id": "family", "count": 9, "load": {"seats": 3, "laps": 1}, "priority": "anyone", "place": "town", "ready": "2023-08-01T06:00:00Z", "told": "F1"}]}
            """;

    @Test
    void theGoodOneIsGood() throws Exception {
        assertThat(ProblemReader.parse(GOOD).parties()).hasSize(10);
    }

    @ParameterizedTest(name = "{1} for {0}: {2}")
    @CsvSource(
            quoteCharacter = '\'',
            delimiter = '|',
            value = {
                "\"PT2H\"                  | \"-PT2H\"              | $.legs[0].lead is PT-2H        | without the minus",
                "\"PT45M\"                 | \"PT-45M\"             | $.roads[0].travel is PT-45M    | without the minus",
                "\"PT45M\"                 | \"PT0S\"               | $.roads[0].travel is PT0S      | longer than nothing",
                "\"PT45M\"                 | 45                     | $.roads[0].travel is 45        | PT90M",
                "\"PT15M\"                 | \"PT0S\"               | $.policy.period is PT0S        | longer than nothing",
                "\"from\": \"town\"        | \"from\": \"twon\"     | $.roads[0].from is \"twon\"    | did you mean \"town\"?",
                "\"road\": \"way\"         | \"road\": \"may\"      | $.fleets[0].services[0].road is \"may\" | did you mean \"way\"?",
                "\"escorts\": \"police\"   | \"escorts\": \"army\"  | $.roads[0].escorts is \"army\" | name one of police",
                "\"carrier\": \"A330\"     | \"carrier\": \"A340\"  | $.legs[0].carrier is \"A340\"  | did you mean \"A330\"?",
                "\"carrier\": \"A330\",    | ''                     | $.legs[0].carrier:             | its own room",
                "\"told\": \"F1\"          | \"told\": \"F2\"       | $.parties[1].told is \"F2\"    | did you mean \"F1\"?",
                "\"told\": \"F1\"          | \"pinned\": true       | $.parties[1].pinned is true    | add told",
                "\"told\": \"F1\"          | \"wishes\": [\"town\"] | $.parties[1].wishes[0] is \"town\" | name havens only",
                "\"told\": \"F1\"          | \"chance\": 0          | $.parties[1].chance is 0.0     | above 0",
                "\"told\": \"F1\"          | \"chance\": NaN        | $.parties[1].chance is         | finite number",
                "\"told\": \"F1\"          | \"chance\": 1e999      | $.parties[1].chance is         | finite number",
                "\"told\": \"F1\"          | \"nationals\": {\"France\": 1} | $.parties[1].nationals.France is 1 | two or three capitals",
                "\"told\": \"F1\"          | \"nationals\": {\"FRA\": 5} | $.parties[1].nationals.FRA is 5 | from 1 to 4",
                "\"told\": \"F1\"          | \"tolled\": \"F1\"     | $.parties[1].tolled is \"F1\"  | did you mean \"told\"?",
                "\"told\": \"F1\"          | \"told\": null         | $.parties[1].told is null      | leave it out",
                "0.9                       | 90                     | $.legs[0].clearance is 90.0    | divide per cents by 100",
                "0.9                       | -Infinity              | $.legs[0].clearance is         | finite number",
                "\"seats\": 271            | \"seats\": 0           | $.carriers[0].fits[0].room is without seats | room for somebody",
                "\"seats\": 271            | \"seats\": -1          | $.carriers[0].fits[0].room.seats is -1 | from 0",
                "[{\"name\": \"seats\", \"room\": {\"seats\": 271}}] | [] | $.carriers[0].fits: | leave the carrier and its legs out",
                "\"seats\": 3, \"laps\": 1 | \"seats\": 0           | $.parties[1].load is nobody    | not empty",
                "\"seats\": 3, \"laps\": 1 | \"seats\": 3, \"laps\": 4 | $.parties[1].load.laps is 4 | give some of them a seat",
                "\"vehicles\": 6           | \"vehicles\": 0        | $.fleets[0].vehicles is 0      | from 1",
                "\"vehicles\": 6           | \"vehicles\": 6.5      | $.fleets[0].vehicles is 6.5    | whole number",
                "\"vehicles\": 6           | \"vehicles\": 99999999999 | $.fleets[0].vehicles is 99999999999 | whole number",
                "\"parking\": 2            | \"parking\": \"2\"     | $.places[1].parking is \"2\"   | without quotes",
                "\"to\": \"home\"          | \"to\": \"town\"       | $.legs[0].to is \"town\"       | not back into the country",
                "\"from\": \"airport\"     | \"from\": \"home\"     | $.legs[0].from is \"home\"     | name an airport or a port",
                "\"to\": \"airport\"       | \"to\": \"town\"       | $.roads[0].to is \"town\"      | another place",
                "\"to\": \"airport\"       | \"to\": \"home\"       | $.roads[0].to is \"home\"      | by a leg",
                "23:30:00Z                 | 17:30:00Z              | $.legs[0].arrives is 2023-08-01T17:30:00Z | after the departure",
                "T22:00:00Z                | T02:00:00Z             | $.places[1].open[0].to is 2023-08-01T02:00:00Z | ends after it begins",
                "T12:00:00Z                | T08:00:00Z             | $.threat[1].from is 2023-08-01T08:00:00Z | in order of time",
                "2023-08-02T06:00:00Z      | 2023-08-01T05:00:00Z   | $.deadline is 2023-08-01T05:00:00Z | after the plan's now",
                "2023-08-02T06:00:00Z      | 2023-08-02T06:00:00    | $.deadline is \"2023-08-02T06:00:00\" | with its zone",
                "\"id\": \"alone\"         | \"id\": \"family-3\"   | $.parties[1].id is \"family-3\" | another one has this name",
                "\"id\": \"town\"          | \"id\": \"home\"       | $.places[2].id is \"home\"     | another one has this name",
                "\"count\": 9              | \"count\": 0           | $.parties[1].count is 0        | from 1 to 2,000,000",
                "\"count\": 9              | \"count\": 2000000     | $.parties[1].count is 2000000  | at most 2,000,000 parties",
                "\"TOWN\"                  | \"CITY\"               | $.places[0].kind is \"CITY\"   | TOWN, RALLY_POINT, TERMINAL, HAVEN",
                "\"EXPOSURE\"              | \"LEFT_BY_CLASS\"      | $.policy.levels[1] is LEFT_BY_CLASS | once",
                "\"policy\":               | \"polity\":            | $.polity is                    | did you mean \"policy\"?",
                "muster-plan 1             | muster-plan 2          | $.format is \"muster-plan 2\"  | this version reads",
                "\"PROBLEM\"               | \"PLAN\"               | $.holds                        | holds a PROBLEM",
                "\"parking\": 2            | \"parking\": 2, \"parking\": 3 | $.places[1].parking    | not JSON",
                "\"parking\": 2            | \"parking\": 2,,       | $.places[1]                    | line 7",
            })
    void whatIsWrongIsToldWithItsPathAndAWayOut(
            String good, String bad, String where, String saying) {
        String text = GOOD.replaceFirst(java.util.regex.Pattern.quote(good), bad);
        assertThat(text).isNotEqualTo(GOOD);
        List<String> lines = faults(text).listLines();
        assertThat(lines).anySatisfy(line -> assertThat(line).startsWith(where).contains(saying));
        assertThat(lines).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void everythingWrongIsToldAtOnceAndConsequencesAreNot() {
        String text =
                GOOD.replace("\"F1\", \"from\"", "\"from\"")
                        .replace("\"2023-08-01T18:00:00Z\"", "\"soon\"")
                        .replace("\"vehicles\": 6", "\"vehicles\": -6")
                        .replace("\"legs\": [{\"id\": ", "\"legs\": [{");
        assertThat(faults(text).listFirst())
                .extracting(Fault::path)
                .containsExactlyInAnyOrder(
                        "$.fleets[0].vehicles", "$.legs[0].id", "$.legs[0].departs");
    }

    @Test
    void theFirstFiftyAreToldAndTheOthersCounted() {
        List<String> legs =
                new ArrayList<>(
                        IntStream.range(0, 80).mapToObj(i -> "{\"id\": " + i + "}").toList());
        String text = GOOD.replace("\"legs\": [", "\"legs\": [" + String.join(",", legs) + ",");
        Faults faults = faults(text);
        assertThat(faults.listFirst()).hasSize(Faults.MOST);
        assertThat(faults.more()).isEqualTo(80 * 7 - Faults.MOST);
        assertThat(faults.listLines().getLast()).isEqualTo("and 510 more.");
    }

    @Test
    void whatIsNoObjectIsNoProblem() {
        for (String text :
                List.of("", "[]", "null", "hello", "{\"format\": \"muster-plan 1\"", GOOD + GOOD)) {
            assertThatThrownBy(() -> ProblemReader.parse(text))
                    .as(text)
                    .isInstanceOf(WrongFile.class)
                    .hasMessageContaining("$");
        }
    }

    static Faults faults(String text) {
        try {
            ProblemReader.parse(text);
        } catch (WrongFile wrong) {
            return wrong.faults();
        }
        return new Faults();
    }
}
