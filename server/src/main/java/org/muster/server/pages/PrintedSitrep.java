package org.muster.server.pages;

import java.util.ArrayList;
import java.util.List;
import org.muster.core.register.Note;
import org.muster.core.sitrep.Drawn;
import org.muster.core.sitrep.Drawn.Turnover;
import org.muster.core.sitrep.Sitrep;
import org.muster.core.tally.Count;
import org.muster.core.tally.Tally;
import org.muster.formats.report.ReportSheet;
import org.muster.formats.report.ReportSheet.Column;
import org.muster.formats.report.ReportSheet.Line;
import org.muster.formats.report.ReportSheet.Section;

/** A sitrep as it goes on paper: what was written first, then what was drawn. */
final class PrintedSitrep {
    private final MoneyPaper paper;
    private final Frame frame;
    private final SitrepSheet sheet;
    private final Drawn drawn;

    private PrintedSitrep(MoneyPaper paper, SitrepSheet sheet) {
        this.paper = paper;
        this.frame = paper.frame();
        this.sheet = sheet;
        this.drawn = sheet.drawn().orElseThrow();
    }

    /** In French or English, as other papers are. */
    static ReportSheet of(Visit visit, Sitrep sitrep) {
        return new PrintedSitrep(MoneyPaper.of(visit), SitrepSheet.of(visit, sitrep)).sheet();
    }

    private ReportSheet sheet() {
        return new ReportSheet(
                frame.words().language(),
                paper.titleLines(),
                frame.word("sitrep.title", frame.zoned(sheet.asOf())),
                "",
                facts(),
                sections(),
                List.of(),
                List.of(),
                sheet.moved() ? List.of(frame.word("sitrep.moved")) : List.of(),
                List.of(),
                paper.print(true));
    }

    private List<Line> facts() {
        List<Line> facts = new ArrayList<>();
        facts.add(
                paper.line(
                        "sitrep.covers",
                        frame.word(
                                "sitrep.span",
                                frame.zoned(drawn.span().since()),
                                frame.zoned(drawn.span().asOf()))));
        facts.add(paper.line("state", SitrepWords.state(frame, sheet.sitrep().state())));
        sheet.sitrep()
                .findIssue()
                .ifPresent(issue -> facts.add(paper.line("sitrep.seal", issue.seal().inShort())));
        sheet.corrects()
                .ifPresent(wrong ->
                        facts.add(
                                paper.line(
                                        "sitrep.correction",
                                        frame.word(
                                                "sitrep.corrects",
                                                frame.zoned(SitrepSheet.reaches(wrong))))));
        var text = sheet.sitrep().version().text();
        add(facts, "sitrep.assessment", text.assessment());
        add(facts, "sitrep.intentions", text.intentions());
        add(facts, "sitrep.asked", text.asked());
        return facts;
    }

    /** Each line of it in a row of its own: a cell has no ends of lines. */
    private void add(List<Line> facts, String label, Note note) {
        boolean first = true;
        for (String line : note.text().lines().toList()) {
            facts.add(first ? paper.line(label, line) : new Line("", line));
            first = false;
        }
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        addRows(
                sections,
                "sitrep.alarms",
                List.of(wide("sitrep.what", 5), figure("sitrep.now")),
                alarms());
        sections.add(section("sitrep.totals", changes("tally.rule"), totals()));
        sections.add(section("sitrep.states", changes("state"), states()));
        addRows(
                sections,
                "sitrep.legs",
                List.of(
                        wide("leg", 1),
                        wide("leg.route", 2),
                        wide("state", 2),
                        wide("leg.departs", 2),
                        figure("sitrep.aboard"),
                        wide("sitrep.without", 2)),
                legs());
        sections.add(
                section(
                        "sitrep.reached",
                        List.of(
                                wide("sitrep.what", 2),
                                figure("sitrep.open"),
                                figure("sitrep.came"),
                                figure("sitrep.done"),
                                figure("sitrep.untaken"),
                                wide("sitrep.oldest", 2)),
                        List.of(
                                row("sitrep.requests", drawn.requests()),
                                row("sitrep.messages", drawn.messages()),
                                row("sitrep.enquiries", drawn.enquiries()))));
        addRows(
                sections,
                "situation.title",
                List.of(wide("sitrep.what", 1.5f), wide("state", 2), wide("sitrep.told", 4)),
                situation());
        return sections;
    }

    private void addRows(
            List<Section> sections, String title, List<Column> columns, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            sections.add(section(title, columns, rows));
        }
    }

    private Section section(String title, List<Column> columns, List<List<String>> rows) {
        return new Section(frame.word(title), columns, rows, List.of());
    }

    private Column wide(String head, float width) {
        return new Column(frame.word(head), width, false);
    }

    private Column figure(String head) {
        return new Column(frame.word(head), 1, true);
    }

    private List<Column> changes(String head) {
        return List.of(
                wide(head, 2.5f),
                figure("sitrep.before"),
                figure("sitrep.now"),
                figure("sitrep.difference"),
                wide("sitrep.why", 2.5f));
    }

    private List<List<String>> alarms() {
        return drawn.alarms().stream()
                .map(one -> List.of(frame.word(one.what()), frame.number(one.count())))
                .toList();
    }

    private List<List<String>> totals() {
        List<List<String>> rows = new ArrayList<>();
        String own = paper.plan().own().code();
        for (Drawn.Total one : drawn.totals().reversed()) {
            rows.add(
                    change(
                            frame.word(one.now().rule()),
                            one.before().total(),
                            one.now().total(),
                            one.difference().byLeg()));
            rows.add(
                    change(
                            frame.word("sitrep.own", frame.state(own)),
                            Tally.count(one.before().byNationality(), own),
                            Tally.count(one.now().byNationality(), own),
                            List.of()));
        }
        return rows;
    }

    private List<List<String>> states() {
        return drawn.states().stream()
                .filter(one -> one.before() + one.now() > 0)
                .map(one -> change(frame.word(one.state()), one.before(), one.now(), one.byLeg()))
                .toList();
    }

    private List<String> change(String what, int before, int now, List<Count> why) {
        return List.of(
                what,
                frame.number(before),
                frame.number(now),
                frame.signed(now - before),
                SitrepWords.why(frame, why));
    }

    private List<List<String>> legs() {
        return drawn.legs().stream()
                .map(one ->
                        List.of(
                                one.leg().plan().label(),
                                one.leg().plan().from() + " – " + one.leg().plan().to(),
                                SitrepWords.state(frame, one),
                                frame.time(one.leg().plan().departs()),
                                frame.number(one.leg().load().souls()),
                                frame.without(one.leg().missing())))
                .toList();
    }

    private List<String> row(String what, Turnover turnover) {
        return List.of(
                frame.word(what),
                frame.number(turnover.open()),
                frame.number(turnover.came()),
                frame.number(turnover.done()),
                frame.number(turnover.untaken()),
                SitrepWords.oldest(frame, turnover));
    }

    private List<List<String>> situation() {
        List<List<String>> rows = new ArrayList<>();
        for (Drawn.OfIncident one : drawn.incidents()) {
            var best = one.incident().best().told();
            rows.add(
                    List.of(
                            frame.word(best.kind()),
                            String.join(", ", SitrepWords.marks(frame, one)),
                            best.text().text() + " (" + best.grading() + ")"));
        }
        for (Drawn.OfPlace one : drawn.places()) {
            rows.add(
                    List.of(
                            one.place().name(),
                            SitrepWords.status(frame, one),
                            one.place().reason()));
        }
        for (Drawn.OfDemarche one : drawn.demarches()) {
            rows.add(
                    List.of(
                            SitrepWords.to(frame, one),
                            String.join(", ", SitrepWords.marks(frame, one)),
                            one.demarche().made().asked().text()));
        }
        for (Drawn.OfTripwire one : drawn.tripwires()) {
            rows.add(
                    List.of(
                            one.tripwire().plan().name().text(),
                            frame.word(
                                    one.tripwire().asks() ? "sitrep.undecided" : "sitrep.decided"),
                            frame.word(one.tripwire().plan().proposal())));
        }
        return rows;
    }
}
