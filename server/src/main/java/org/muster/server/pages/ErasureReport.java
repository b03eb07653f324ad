package org.muster.server.pages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.core.erasure.Erasure;
import org.muster.core.fact.Recorded;
import org.muster.formats.report.ReportSheet.Column;
import org.muster.formats.report.ReportSheet.Line;
import org.muster.server.pages.AfterAction.Part;
import org.muster.server.pages.AfterAction.Row;

/** The paper that says what was erased, on whose word, where, and what stays. */
record ErasureReport(Frame frame, ErasuresSheet sheet) {

    AfterAction paper() {
        return new AfterAction(
                frame.word("erasures.report"), facts(), List.of(grounds(), done(), nodes()));
    }

    private List<Line> facts() {
        return List.of(
                line("erasures.asOf", frame.asOf()),
                line("erasures.references", frame.number(sheet.references())),
                line("erasures.last", sheet.lastAt().map(this::when).orElse("–")),
                line("erasures.left", left()),
                line("erasures.everybody.asked", said(sheet.everybody().asked())),
                line("erasures.everybody.approved", said(sheet.everybody().approved())),
                line("erasures.stays", frame.word("erase.stays")),
                line("erasures.backups", backups()));
    }

    private String left() {
        return sheet.progress()
                .map(progress -> frame.number(progress.left()))
                .orElseGet(() -> frame.word("erasures.left.notDue"));
    }

    private String backups() {
        return sheet.lastAt()
                .map(at -> frame.word("erasures.backups.before", when(at)))
                .orElse("–");
    }

    private String said(Optional<Recorded> recorded) {
        return recorded.map(one -> one.by().value() + ", " + when(one.stamp().instant()))
                .orElse("–");
    }

    private Line line(String label, String value) {
        return new Line(frame.word(label), value);
    }

    private String when(Instant at) {
        return frame.zoned(at);
    }

    private Part grounds() {
        return part(
                "erasures.grounds",
                "",
                List.of(column("erase.basis", 3, false), column("erasures.number", 1, true)),
                sheet.grounds().entrySet().stream()
                        .map(each ->
                                Row.of(
                                        "",
                                        frame.word(each.getKey()),
                                        frame.number(each.getValue())))
                        .toList());
    }

    private Part done() {
        return part(
                "erasures.done",
                sheet.done().size() > sheet.shown().size()
                        ? frame.word("people.cut", frame.number(sheet.shown().size()))
                        : "",
                List.of(
                        column("erase.references", 2, false),
                        column("erasures.number", 1, true),
                        column("erase.when", 2, false),
                        column("erase.by", 1, false),
                        column("erase.approved", 1, false),
                        column("erase.basis", 2, false)),
                sheet.shown().stream().map(this::row).toList());
    }

    private Row row(Erasure.Done done) {
        int many = done.erased().persons().size() + done.erased().words().size();
        return Row.of(
                "",
                many == 1 ? done.persons().getFirst().toString() : done.recorded().id().toString(),
                frame.number(many),
                when(done.recorded().stamp().instant()),
                done.asked().map(asked -> asked.by().value()).orElse("–"),
                done.recorded().by().value(),
                frame.word(done.erased().basis()));
    }

    private Part nodes() {
        return part(
                "erasures.nodes",
                frame.word("erasures.nodes.explained"),
                List.of(
                        column("erasures.node", 2, false),
                        column("erasures.heard", 2, false),
                        column("erasures.seen", 2, false)),
                sheet.nodes().stream()
                        .map(node ->
                                Row.of(
                                        "",
                                        node.node(),
                                        frame.word(node.heard()),
                                        node.last().map(this::when).orElse("–")))
                        .toList());
    }

    private Column column(String label, float width, boolean figures) {
        return new Column(frame.word(label), width, figures);
    }

    private Part part(String key, String said, List<Column> columns, List<Row> rows) {
        return new Part(key, frame.word(key), said, columns, rows);
    }
}
