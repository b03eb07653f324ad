package org.muster.testkit.refusal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.muster.core.export.ExportCommand;
import org.muster.core.export.ExportCommand.ApproveExport;
import org.muster.core.export.ExportCommand.AskExport;
import org.muster.core.export.ExportCommand.DeclineExport;
import org.muster.core.export.ExportCommand.RecordTaken;
import org.muster.core.export.ExportCommand.RevokeExport;
import org.muster.core.export.ExportField;
import org.muster.core.export.ExportKind;
import org.muster.core.export.ExportRefusal;
import org.muster.core.export.ExportRows;
import org.muster.core.export.ExportRules;
import org.muster.core.export.Recipient;
import org.muster.core.fact.ExportId;
import org.muster.core.fact.LegId;
import org.muster.core.register.Note;
import org.muster.core.tally.Basis;
import org.muster.testkit.Scenario;
import org.muster.testkit.export.Exports;

/** When nothing is done with an export. */
class ExportRefusalsTest extends RefusalCases {

    ExportRefusalsTest() {
        super(ExportRefusal.class);
    }

    @Override
    void listCases() {
        refused(ExportRefusal.NO_SUCH_EXPORT, (s, e) -> new RevokeExport(new ExportId(7), REASON));
        refused(ExportRefusal.NO_FIELDS, (s, e) -> e.ask(ExportRows.manifest(s.leg("F1"))));
        refused(ExportRefusal.NO_REASON, asking(ask -> with(ask, ask.recipient(), Note.NONE)));
        refused(
                ExportRefusal.NO_RECIPIENT,
                asking(ask ->
                        with(
                                ask,
                                new Recipient(Note.NONE, new Note("office"), Exports.KEY),
                                REASON)));
        refused(
                ExportRefusal.NO_KEY,
                asking(ask -> with(ask, toKey("age1short"), REASON)),
                asking(ask -> with(ask, toKey(Exports.KEY.replace('q', 'b')), REASON)));
        refused(ExportRefusal.TOO_LONG, (s, e) -> until(s, e, Duration.ofDays(8)));
        refused(
                ExportRefusal.NO_SUCH_LEG,
                (s, e) -> e.ask(ExportRows.manifest(new LegId(3)), ExportField.NAME),
                (s, e) -> e.ask(manifestOfNothing(), ExportField.NAME));
        refused(
                ExportRefusal.NO_SUCH_PERSON,
                (s, e) -> e.ask(ExportRows.named(List.of(NOBODY)), ExportField.NAME));
        refused(
                ExportRefusal.NOBODY_NAMED,
                (s, e) -> e.ask(ExportRows.named(List.of()), ExportField.NAME));
        refused(
                ExportRefusal.NOT_OF_PEOPLE,
                (s, e) -> e.ask(ExportRows.named(List.of(s.person("Awa"))), ExportField.PLACE));
        refused(
                ExportRefusal.OWN_APPROVAL,
                (s, e) -> new ApproveExport(e.asked(), 2, List.of(Exports.canary())));
        refused(
                ExportRefusal.DECIDED,
                (s, e) -> new ApproveExport(e.approved(), 2, List.of(Exports.canary())),
                (s, e) -> new DeclineExport(e.approved(), REASON));
        refused(
                ExportRefusal.OVER,
                (s, e) -> {
                    ExportId id = e.approved();
                    s.later(Duration.ofDays(2));
                    return new RecordTaken(id, 1, "ab");
                });
        refused(
                ExportRefusal.TAKEN_OFTEN,
                (s, e) -> {
                    ExportId id = e.approved();
                    for (int i = 0; i < ExportRules.MOST_TAKEN; i++) {
                        s.does(new RecordTaken(id, 1, "ab"));
                    }
                    return new RecordTaken(id, 1, "ab");
                });
        refused(ExportRefusal.NO_LINK, (s, e) -> new RevokeExport(e.asked(), REASON));
    }

    private static AskExport until(Scenario s, Exports exports, Duration ahead) {
        AskExport ask = exports.ask(ExportRows.manifest(s.leg("F1")), ExportField.NAME);
        return new AskExport(
                ask.rows(),
                ask.fields(),
                ask.form(),
                ask.recipient(),
                ask.reason(),
                s.now().plus(ahead));
    }

    private static ExportRows manifestOfNothing() {
        return new ExportRows(
                ExportKind.MANIFEST,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Basis.CLAIMED,
                false,
                List.of());
    }

    private static Recipient toKey(String key) {
        return new Recipient(new Note("name"), new Note("office"), key);
    }

    private static AskExport with(AskExport ask, Recipient recipient, Note reason) {
        return new AskExport(ask.rows(), ask.fields(), ask.form(), recipient, reason, ask.until());
    }

    private static BiFunction<Scenario, Exports, ExportCommand> asking(
            UnaryOperator<AskExport> wrong) {
        return (s, e) -> wrong.apply(e.ask(ExportRows.manifest(s.leg("F1")), ExportField.NAME));
    }

    @SafeVarargs
    private void refused(
            ExportRefusal code, BiFunction<Scenario, Exports, ExportCommand>... given) {
        when(
                code,
                s -> {
                    for (BiFunction<Scenario, Exports, ExportCommand> each : given) {
                        ExportCommand command = each.apply(s, new Exports(s));
                        s.refusing(code).does(command);
                    }
                });
    }
}
