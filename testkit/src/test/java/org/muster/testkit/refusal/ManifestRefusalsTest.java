package org.muster.testkit.refusal;

import static org.muster.testkit.Scenario.LIST;

import org.muster.core.fact.FactId;
import org.muster.core.gate.GateFact.Boarded;
import org.muster.core.manifest.ManifestCommand.ChooseManifest;
import org.muster.core.manifest.ManifestCommand.CorrectManifest;
import org.muster.core.manifest.ManifestFact.Change;
import org.muster.core.manifest.ManifestRefusal;
import org.muster.core.movement.Seating;
import org.muster.core.register.Note;
import org.muster.core.register.RegisterCommand.RecordDeath;
import org.muster.testkit.Scenario;

/** When a command about manifests is refused. */
class ManifestRefusalsTest extends RefusalCases {

    ManifestRefusalsTest() {
        super(ManifestRefusal.class);
    }

    @Override
    void listCases() {
        manifest();
    }

    private void manifest() {
        when(
                ManifestRefusal.ALREADY_ON,
                s ->
                        shutWithDan(s)
                                .refusing(ManifestRefusal.ALREADY_ON)
                                .correct("F2", Change.ADDED, "Dan"));
        when(
                ManifestRefusal.NOT_ON,
                s ->
                        shutWithDan(s)
                                .refusing(ManifestRefusal.NOT_ON)
                                .correct("F2", Change.REMOVED, "Eve"));
        when(
                ManifestRefusal.REASON_NEEDED,
                s ->
                        shutWithDan(s)
                                .refusing(ManifestRefusal.REASON_NEEDED)
                                .does(
                                        new CorrectManifest(
                                                s.leg("F2"),
                                                s.person("Eve"),
                                                Change.ADDED,
                                                Seating.SEAT,
                                                Note.NONE)));
        when(
                ManifestRefusal.OVER_CAPACITY,
                s -> {
                    s.open("F1").board("F1", "Dan");
                    s.elsewhere(new Boarded(s.person("Eve"), s.leg("F1"), Seating.SEAT));
                    s.refusing(ManifestRefusal.OVER_CAPACITY).shut("F1");
                });
        when(
                ManifestRefusal.NO_SUCH_CLOSING,
                s -> {
                    shutWithDan(s).open("F1");
                    FactId closing = s.legNow("F2").manifest().orElseThrow().id();
                    s.refusing(ManifestRefusal.NO_SUCH_CLOSING)
                            .does(new ChooseManifest(s.leg("F1"), closing, "because"));
                });
        when(
                ManifestRefusal.CHOICE_REASON,
                s -> {
                    FactId closing = shutWithDan(s).legNow("F2").manifest().orElseThrow().id();
                    s.refusing(ManifestRefusal.CHOICE_REASON)
                            .does(new ChooseManifest(s.leg("F2"), closing, ""));
                });
        when(
                ManifestRefusal.CARRIED_ELSEWHERE,
                s -> {
                    shutWithDan(s).open("F1").shut("F1");
                    s.refusing(ManifestRefusal.CARRIED_ELSEWHERE)
                            .correct("F1", Change.ADDED, "Dan");
                    s.does(new RecordDeath(s.person("Dan"), LIST, Note.NONE));
                    s.refusing(ManifestRefusal.CARRIED_ELSEWHERE)
                            .correct("F1", Change.ADDED, "Dan");
                });
    }

    private static Scenario shutWithDan(Scenario s) {
        return s.open("F2").board("F2", "Dan").shut("F2");
    }
}
