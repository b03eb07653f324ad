package org.muster.testkit.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muster.core.export.Export;
import org.muster.core.export.ExportCommand.AskExport;
import org.muster.core.export.ExportCommand.DeclineExport;
import org.muster.core.export.ExportCommand.RecordTaken;
import org.muster.core.export.ExportCommand.RevokeExport;
import org.muster.core.export.ExportField;
import org.muster.core.export.ExportRefusal;
import org.muster.core.export.ExportRows;
import org.muster.core.export.ExportState;
import org.muster.core.fact.ExportId;
import org.muster.core.register.Note;
import org.muster.testkit.Scenario;

/** An export is asked for by one, approved by another, and its link has an end. */
class ExportTest {
    private Scenario s;
    private Exports exports;

    @BeforeEach
    void start() {
        s =
                Scenario.draw(
                        """
                        leg | leads | belted
                        F1  | out   | 9

                        person | born       | nationality | household | at
                        Awa    | 1990-01-02 | FRA         | Diallo    | gate
                        Dan    | 1970-01-01 | CHN         |           | gate
                        """);
        exports = new Exports(s);
    }

    @Test
    void givesNothingBeforeASecondOfficerHasLookedAtIt() {
        ExportId id = exports.asked();
        assertThat(exports.export(id).state()).isEqualTo(ExportState.ASKED);
        assertThat(exports.export(id).isOpen(s.now())).isFalse();
        assertThat(exports.export(id).canaries()).isEmpty();
        s.refusing(ExportRefusal.NO_LINK).does(new RecordTaken(id, 2, "ab"));
    }

    @Test
    void isOpenFromItsApprovalToItsEnd() {
        ExportId id = exports.approved();
        Export export = exports.export(id);
        assertThat(export.isOpen(s.now())).isTrue();
        assertThat(export.canaries()).containsExactly(Exports.canary());
        s.does(new RecordTaken(id, 2, "ab"));
        assertThat(exports.export(id).taken()).hasSize(1);

        s.later(Duration.ofDays(1));
        assertThat(exports.export(id).isOpen(s.now())).isFalse();
        assertThat(exports.export(id).state()).isEqualTo(ExportState.APPROVED);
        s.refusing(ExportRefusal.OVER).does(new RecordTaken(id, 2, "ab"));
    }

    @Test
    void isEndedByAnybodyWhoAsksForExports() {
        ExportId id = exports.approved();
        s.as("third").does(new RevokeExport(id, new Note("sent to the wrong address")));
        assertThat(exports.export(id).state()).isEqualTo(ExportState.REVOKED);
        s.refusing(ExportRefusal.NO_LINK).does(new RecordTaken(id, 2, "ab"));
    }

    @Test
    void isTakenBackByWhoeverAskedForIt() {
        ExportId id = exports.asked();
        s.does(new DeclineExport(id, new Note("too many fields")));
        assertThat(exports.export(id).state()).isEqualTo(ExportState.DECLINED);
    }

    @Test
    void namesEachFieldOnceInOneOrder() {
        AskExport ask =
                exports.ask(
                        ExportRows.named(List.of(s.person("Awa"), s.person("Awa"))),
                        ExportField.PHONES,
                        ExportField.NAME,
                        ExportField.PHONES);
        Export export = exports.export(exports.asked(ask));
        assertThat(export.asked().fields()).containsExactly(ExportField.NAME, ExportField.PHONES);
        assertThat(export.asked().rows().persons()).containsExactly(s.person("Awa"));
    }
}
