package org.muster.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.muster.core.demarche.Demarche;
import org.muster.core.demarche.DemarcheChannel;
import org.muster.core.demarche.DemarcheCommand.MakeDemarche;
import org.muster.core.demarche.DemarcheFact.DemarcheMade;
import org.muster.core.fact.DemarcheId;
import org.muster.core.fact.FactId;
import org.muster.core.fact.IncidentId;
import org.muster.core.incident.IncidentSeverity;
import org.muster.core.register.Note;
import org.muster.core.statement.Statement;

/** What we asked of governments, and what others said. */
class DemarchePagesTest extends SituationCase {
    @Test
    void aDemarcheWithoutAnAnswerByItsDeadlineIsInTheRoom() throws Exception {
        DemarcheId id =
                ((DemarcheMade)
                                give(new MakeDemarche(
                                                new Note("the ambassador"),
                                                new Note("the ministry"),
                                                DemarcheChannel.NOTE_VERBALE,
                                                Instant.now().minus(Duration.ofHours(3)),
                                                new Note("to guard the embassy"),
                                                Optional.of(
                                                        Instant.now().minus(Duration.ofHours(1))),
                                                Note.NONE))
                                        .getFirst()
                                        .fact())
                        .demarche();
        assertThat(officer.get(at("room?lang=en")).body())
                .contains("deadline past for 1 h", "to guard the embassy");
        HttpResponse<String> answered =
                send(
                        "demarches/" + id,
                        "demarches/" + id + "/answer",
                        "answer",
                        "thirty gendarmes",
                        "fulfilled",
                        "PARTLY");
        assertThat(answered.body()).contains("thirty gendarmes", "partly granted");
        assertThat(Demarche.find(view(), id).orElseThrow().isAwaited()).isFalse();
        assertThat(officer.get(at("room?lang=en")).body()).doesNotContain("deadline past for 1 h");
        HttpResponse<String> made =
                send(
                        "demarches",
                        "demarches",
                        "asked",
                        "to let aircraft land",
                        "to",
                        "civil aviation",
                        "channel",
                        "CALL");
        assertThat(made.body()).contains("Démarche to civil aviation");
        assertThat(send("demarches", "demarches", "to", "x").body()).contains("DEM-002");
    }

    @Test
    void aStatementIsTranslatedAndSetAgainstAFactAndReadByThePress() throws Exception {
        IncidentId incident = reported("the embassy was attacked", IncidentSeverity.GRAVE);
        FactId fact = view().history(incident).listAll().getFirst().id();
        HttpResponse<String> kept =
                send(
                        "statements",
                        "statements",
                        "text",
                        "لم يتعرض أحد للتهديد",
                        "speaker",
                        "A general",
                        "language",
                        "ar",
                        "source",
                        "television");
        Statement statement =
                Statement.listAll(view()).stream()
                        .filter(one -> one.kept().language().equals("ar"))
                        .findFirst()
                        .orElseThrow();
        String page = "statements/" + statement.id();
        assertThat(kept.body()).contains("Statement by A general", "Arabic", "lang=\"ar\"");
        send(page, page + "/translate", "language", "en", "text", "Nobody was threatened");
        assertThat(officer.get(at("statements?lang=en")).body()).contains("Nobody was threatened");
        HttpResponse<String> against =
                send(page, page + "/contradict", "fact", fact.toString(), "why", "it was");
        assertThat(against.body()).contains("the embassy was attacked", fact.toString());
        assertThat(send(page, page + "/contradict", "number", "none", "why", "x").body())
                .contains("Choose a fact");
        HttpResponse<String> read = press.get(at(page + "?lang=en"));
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.body())
                .contains("Nobody was threatened", "it was")
                .doesNotContain("the embassy was attacked", "contradict-why");
        send(page, page + "/agree", "fact", fact.toString());
        assertThat(Statement.find(view(), statement.id()).orElseThrow().isContradicted()).isFalse();
    }
}
