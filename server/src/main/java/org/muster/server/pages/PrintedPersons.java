package org.muster.server.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.muster.core.cost.Share;
import org.muster.core.movement.Leg;
import org.muster.core.register.Person;
import org.muster.formats.report.ReportSheet;
import org.muster.formats.report.ReportSheet.Column;
import org.muster.formats.report.ReportSheet.Line;
import org.muster.formats.report.ReportSheet.Section;
import org.muster.server.costs.AssistedPersons;
import org.muster.server.costs.Departed;
import org.muster.server.costs.Sharing;
import org.muster.server.reads.Seen;

/**
 * The list that goes with a claim, apart from it: each person assisted, their papers, their part.
 */
final class PrintedPersons {
    private final MoneyPaper paper;
    private final Sharing sharing;
    private final Share share;

    private PrintedPersons(MoneyPaper paper, Sharing sharing, Share share) {
        this.paper = paper;
        this.sharing = sharing;
        this.share = share;
    }

    static ReportSheet of(Visit visit, Sharing sharing, Share share) {
        return new PrintedPersons(MoneyPaper.of(visit), sharing, share).sheet();
    }

    private ReportSheet sheet() {
        return new ReportSheet(
                paper.frame().words().language(),
                paper.titleLines(),
                paper.word("claim.persons.title", paper.frame().state(share.state())),
                "",
                facts(),
                List.of(persons()),
                List.of(),
                List.of(),
                List.of(paper.word("claim.persons.private"), paper.word("costs.rounding")),
                List.of(),
                paper.print(true));
    }

    private List<Line> facts() {
        return List.of(
                paper.line("claim.reference", ClaimReference.of(paper, sharing, share)),
                paper.line("claim.from", paper.own() + ", " + paper.plan().post()),
                paper.line("claim.to", paper.word("claim.to.whom", paper.state(share.state()))),
                paper.line("claim.asOf", paper.frame().asOf()));
    }

    private Section persons() {
        List<List<String>> rows = new ArrayList<>();
        for (AssistedPersons.Line one : AssistedPersons.of(paper.view(), sharing, share)) {
            Seen.note(one.person().id());
            Person person = one.person();
            rows.add(
                    List.of(
                            paper.frame().number(rows.size() + 1L),
                            MoneyPaper.name(person),
                            Births.text(person.details().born()),
                            "",
                            paper.document(person),
                            one.legs().stream().map(this::help).collect(Collectors.joining("; ")),
                            amount(one.cost())));
        }
        return new Section(
                paper.word("claim.persons"),
                List.of(
                        new Column("#", 0.5f, true),
                        new Column(paper.word("name"), 2.6f, false),
                        new Column(paper.word("born"), 1.4f, false),
                        new Column(paper.word("claim.persons.birthplace"), 1.5f, false),
                        new Column(paper.word("undertaking.document"), 2.2f, false),
                        new Column(paper.word("undertaking.help"), 2.2f, false),
                        new Column(paper.word("costs.cost"), 1.5f, true)),
                rows,
                List.of("", paper.word("claim.sum"), "", "", "", "", amount(share.amount())));
    }

    private String help(Leg leg) {
        LocalDate day = LocalDate.ofInstant(Departed.at(paper.view(), leg), paper.zone());
        return leg.plan().label() + ", " + paper.day(day);
    }

    private String amount(java.math.BigDecimal amount) {
        return Amounts.text(paper.frame(), amount, sharing.pool().currency().orElse(""));
    }
}
