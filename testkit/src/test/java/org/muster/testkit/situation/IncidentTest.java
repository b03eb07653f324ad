package org.muster.testkit.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.muster.core.fact.IncidentId;
import org.muster.core.fact.PersonId;
import org.muster.core.incident.Credibility;
import org.muster.core.incident.Crowd;
import org.muster.core.incident.EvidenceKind;
import org.muster.core.incident.Grading;
import org.muster.core.incident.Incident;
import org.muster.core.incident.IncidentCommand.AddEvidence;
import org.muster.core.incident.IncidentCommand.EndIncident;
import org.muster.core.incident.IncidentCommand.MergeIncidents;
import org.muster.core.incident.IncidentCommand.PartIncidents;
import org.muster.core.incident.IncidentCommand.ReportIncident;
import org.muster.core.incident.IncidentCommand.ResumeIncident;
import org.muster.core.incident.IncidentCommand.UpdateIncident;
import org.muster.core.incident.IncidentCommand.WithdrawEvidence;
import org.muster.core.incident.IncidentFact.EvidenceAdded;
import org.muster.core.incident.IncidentFact.IncidentsMerged;
import org.muster.core.incident.IncidentRefusal;
import org.muster.core.incident.IncidentReport;
import org.muster.core.incident.IncidentSeverity;
import org.muster.core.incident.Reliability;
import org.muster.core.register.Note;
import org.muster.testkit.Scenario;

/** Reports stand beside each other, each with how far it is believed. */
class IncidentTest {
    private static final Grading GOOD = new Grading(Reliability.B, Credibility.PROBABLY_TRUE);
    private static final Grading POOR = new Grading(Reliability.D, Credibility.DOUBTFUL);

    private final Scenario s =
            Scenario.draw(
                    """
                    person | born       | nationality | at
                    Fay    | 1972-01-01 | FRA         | list
                    """);
    private final Situation situation = new Situation(s);

    private Incident incident(IncidentId id) {
        return Incident.find(s.view(), id).orElseThrow();
    }

    @Test
    void ofTheBestGradedReportsTheLatestIsShown() {
        IncidentId id = situation.reported("some say hundreds", IncidentSeverity.MINOR, POOR);
        s.does(
                new UpdateIncident(
                        id, situation.report("a crowd of fifty", IncidentSeverity.SERIOUS, GOOD)));
        s.does(
                new UpdateIncident(
                        id, situation.report("a crowd of eighty", IncidentSeverity.SERIOUS, GOOD)));
        s.does(
                new UpdateIncident(
                        id, situation.report("thousands!", IncidentSeverity.MINOR, POOR)));
        assertThat(incident(id).reports()).hasSize(4);
        assertThat(incident(id).best().told().text().text()).isEqualTo("a crowd of eighty");
        assertThat(GOOD.toString()).isEqualTo("B2");
        assertThat(Grading.NOT_JUDGED.toString()).isEqualTo("F6");
    }

    /** A graded report of the morning does not silence an unjudged one of the night. */
    @Test
    void aGraverReportThatCameSinceAlarmsThoughNobodyHasJudgedIt() {
        IncidentId id = situation.reported("calm", IncidentSeverity.MINOR, GOOD);
        assertThat(Incident.listAlarming(s.view())).isEmpty();
        s.does(
                new UpdateIncident(
                        id,
                        situation.report(
                                "doors on fire", IncidentSeverity.CRITICAL, Grading.NOT_JUDGED)));
        assertThat(incident(id).best().told().text().text()).isEqualTo("calm");
        assertThat(incident(id).gravest()).isEqualTo(IncidentSeverity.CRITICAL);
        assertThat(Incident.listAlarming(s.view())).hasSize(1);
        s.does(new UpdateIncident(id, situation.report("over", IncidentSeverity.MINOR, GOOD)));
        assertThat(Incident.listAlarming(s.view())).isEmpty();
    }

    @Test
    void twoReportsOfOneThingAreJoinedAndPartedAgain() {
        IncidentId one = situation.reported("a crowd", IncidentSeverity.SERIOUS, POOR);
        IncidentId other = situation.reported("people gather", IncidentSeverity.GRAVE, GOOD);
        s.does(new AddEvidence(one, Situation.picture(1), Note.NONE));
        s.does(new MergeIncidents(one, other, Note.NONE));
        assertThat(Incident.listAll(s.view()))
                .singleElement()
                .satisfies(joined -> {
                    assertThat(joined.id()).isEqualTo(other);
                    assertThat(joined.parts()).containsExactly(one);
                    assertThat(joined.reports()).hasSize(2);
                    assertThat(joined.evidence()).hasSize(1);
                });
        assertThat(incident(one).mergedInto()).contains(other);
        s.refusing(IncidentRefusal.MERGED)
                .does(
                        new UpdateIncident(
                                one, situation.report("more", IncidentSeverity.MINOR, POOR)));
        s.refusing(IncidentRefusal.SAME).does(new MergeIncidents(other, one, Note.NONE));
        s.does(new PartIncidents(one, Situation.WHY));
        assertThat(Incident.listAll(s.view())).hasSize(2);
        assertThat(incident(other).evidence()).isEmpty();
    }

    /** As where two nodes without network each joined one to the other. */
    @Test
    void aRingOfJoinedIncidentsIsOneIncident() {
        IncidentId one = situation.reported("a crowd");
        IncidentId other = situation.reported("people gather");
        s.does(new MergeIncidents(one, other, Note.NONE));
        s.elsewhere(new IncidentsMerged(other, new PersonId(5), one, Note.NONE));
        assertThat(Incident.listAll(s.view()))
                .singleElement()
                .satisfies(joined -> {
                    assertThat(joined.id().value()).isEqualTo(Math.min(one.value(), other.value()));
                    assertThat(joined.reports()).hasSize(2);
                });
    }

    @Test
    void anIncidentEndsByWordOrByReportAndGoesOnAgain() {
        IncidentId id = situation.reported("a crowd");
        s.does(new EndIncident(id, s.now(), new Note("they left")));
        assertThat(incident(id).isOpen()).isFalse();
        s.refusing(IncidentRefusal.OVER_ALREADY).does(new EndIncident(id, s.now(), Note.NONE));
        s.does(new ResumeIncident(id, s.now(), new Note("they are back")));
        assertThat(incident(id).isOpen()).isTrue();
        IncidentReport told = situation.report("shots", IncidentSeverity.GRAVE, GOOD);
        IncidentReport ended =
                new IncidentReport(
                        told.kind(),
                        told.began(),
                        Optional.of(s.now()),
                        told.place(),
                        told.position(),
                        Crowd.UNKNOWN,
                        told.severity(),
                        told.text(),
                        told.source(),
                        told.grading());
        s.does(new ReportIncident(ended));
        assertThat(Incident.listAlarming(s.view())).extracting(Incident::id).containsExactly(id);
    }

    @Test
    void evidenceIsNamedByItsHashAndCanBeWithdrawn() {
        IncidentId id = situation.reported("a crowd");
        EvidenceAdded added =
                (EvidenceAdded)
                        s.give(new AddEvidence(id, Situation.picture(1), new Note("the gate")))
                                .getFirst();
        assertThat(added.hash()).hasSize(64);
        assertThat(added.kind()).isEqualTo(EvidenceKind.PICTURE);
        assertThat(added.bytes()).isEqualTo(4);
        assertThat(added.person()).isNotEqualTo(incident(id).key());
        s.refusing(IncidentRefusal.EVIDENCE_HELD)
                .does(new AddEvidence(id, Situation.picture(1), Note.NONE));
        s.does(new WithdrawEvidence(id, added.hash(), Situation.WHY));
        assertThat(incident(id).evidence()).isEmpty();
        s.does(new AddEvidence(id, Situation.picture(1), Note.NONE));
        assertThat(incident(id).findEvidence(added.hash())).isPresent();
    }

    @Test
    void whoReportsStandsOnNoList() {
        situation.reported("a crowd");
        assertThat(s.view().persons()).containsExactly(s.person("Fay"));
    }
}
