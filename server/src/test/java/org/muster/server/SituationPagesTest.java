package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.muster.core.demarche.DemarcheChannel;
import org.muster.core.demarche.DemarcheCommand.MakeDemarche;
import org.muster.core.fact.FactId;
import org.muster.core.fact.IncidentId;
import org.muster.core.incident.IncidentSeverity;
import org.muster.core.place.Place;
import org.muster.core.register.Note;

/** What happens around an operation, for each whose work needs it. */
class SituationPagesTest extends SituationCase {
    @Test
    void eachSeesOfTheSituationWhatTheirWorkNeeds() throws Exception {
        IncidentId id = reported("a secret crowd", IncidentSeverity.CRITICAL);
        for (String page : List.of("situation", "incidents", "places", "demarches", "statements")) {
            assertThat(officer.get(at(page)).statusCode()).as(page).isEqualTo(200);
        }
        for (Browser other : List.of(gate, press, planner)) {
            assertThat(other.get(at("situation?lang=en")).body())
                    .contains("What happened and was said")
                    .doesNotContain("a secret crowd");
            assertThat(other.get(at("room")).body()).doesNotContain("a secret crowd");
            assertThat(other.get(at("incidents")).statusCode()).isEqualTo(403);
            assertThat(other.get(at("incidents/" + id)).statusCode()).isEqualTo(403);
            assertThat(other.get(at("demarches")).statusCode()).isEqualTo(403);
        }
        FactId fact = view().history(id).listAll().getFirst().id();
        assertThat(planner.get(at("facts/" + fact.toString().replace("#", "%23"))).statusCode())
                .isEqualTo(403);
        assertThat(gate.get(at("places")).statusCode()).isEqualTo(200);
        assertThat(press.get(at("places")).statusCode()).isEqualTo(403);
        assertThat(gate.get(at("statements")).statusCode()).isEqualTo(403);
        gate.get(at("places"));
        HttpResponse<String> closing =
                gate.post(
                        at("places"),
                        Map.of(
                                "command", UUID.randomUUID().toString(),
                                "name", "the shed",
                                "kind", "AIRPORT",
                                "status", "OPEN"));
        assertThat(closing.statusCode()).isEqualTo(422);
        assertThat(Place.find(view(), NIAMEY, "the shed")).isEmpty();
    }

    @Test
    void programsReadTheSituationAsFarAsTheirAccountsMay() throws Exception {
        reported("a crowd at the bridge", IncidentSeverity.SERIOUS);
        give(
                new MakeDemarche(
                        Note.NONE,
                        new Note("the governor"),
                        DemarcheChannel.CALL,
                        Instant.now(),
                        new Note("to open the bridge"),
                        Optional.empty(),
                        Note.NONE));
        assertThat(admin.get("/api/operations/niamey/incidents").body())
                .contains("a crowd at the bridge", "NOT_JUDGED");
        assertThat(admin.get("/api/operations/niamey/demarches").body())
                .contains("to open the bridge", "\"overdue\":false");
        for (String part : List.of("places", "statements")) {
            assertThat(admin.get("/api/operations/niamey/" + part).statusCode()).isEqualTo(200);
        }
        assertThat(gate.get("/api/operations/niamey/places").statusCode()).isEqualTo(200);
        assertThat(gate.get("/api/operations/niamey/incidents").statusCode()).isNotEqualTo(200);
        assertThat(press.get("/api/operations/niamey/demarches").statusCode()).isNotEqualTo(200);
    }

    @Test
    void thePagesOfTheSituationAreThereInAllLanguages() throws Exception {
        IncidentId id = reported("a crowd", IncidentSeverity.GRAVE);
        for (String language : List.of("en", "fr", "ar")) {
            for (String page :
                    List.of(
                            "situation",
                            "incidents",
                            "incidents/" + id,
                            "places",
                            "demarches",
                            "statements")) {
                HttpResponse<String> shown = officer.get(at(page + "?lang=" + language));
                assertThat(shown.statusCode()).as(page).isEqualTo(200);
                assertThat(shown.body()).contains("lang=\"" + language + "\"");
            }
        }
    }
}
