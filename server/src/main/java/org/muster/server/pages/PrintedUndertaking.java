package org.muster.server.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.core.cost.Assisted;
import org.muster.core.cost.CostBook;
import org.muster.core.cost.CostFact.FareFrozen;
import org.muster.core.register.ContactPoint.Channel;
import org.muster.core.register.Person;
import org.muster.formats.report.ReportSheet;
import org.muster.formats.report.ReportSheet.Column;
import org.muster.formats.report.ReportSheet.Fill;
import org.muster.formats.report.ReportSheet.Line;
import org.muster.formats.report.ReportSheet.Section;
import org.muster.planning.offers.live.UnionStates;
import org.muster.server.costs.Passage;
import org.muster.server.costs.PromissoryRows;
import org.muster.server.costs.Sharing;
import org.muster.server.costs.Undertaking;

/**
 * An undertaking to repay, filled as far as is known and fit for signature. What nobody asked is
 * left to be written by hand, never guessed.
 */
final class PrintedUndertaking {
    private static final String BLANK = "____________________";

    private final MoneyPaper paper;
    private final Undertaking undertaking;
    private final Optional<FareFrozen> fare;

    private PrintedUndertaking(MoneyPaper paper, Undertaking undertaking, CostBook book) {
        this.paper = paper;
        this.undertaking = undertaking;
        this.fare = book.findFare(undertaking.first().leg().plan().to()).map(found -> found.fact());
    }

    static List<ReportSheet> listOf(Visit visit, List<Undertaking> undertakings) {
        MoneyPaper paper = MoneyPaper.of(visit);
        CostBook book = CostBook.of(visit.view(), visit.desk().operation());
        return undertakings.stream()
                .map(one -> new PrintedUndertaking(paper, one, book).sheet())
                .toList();
    }

    private ReportSheet sheet() {
        List<Section> sections = new ArrayList<>();
        if (!undertaking.others().isEmpty()) {
            sections.add(family());
        }
        sections.add(amounts());
        return new ReportSheet(
                paper.frame().words().language(),
                paper.titleLines(),
                paper.word("undertaking.title"),
                "",
                facts(),
                sections,
                words(),
                fills(),
                isUnion() ? List.of(paper.word("undertaking.law")) : List.of(),
                List.of(
                        paper.word(
                                undertaking.hasSigner()
                                        ? "undertaking.signer"
                                        : "undertaking.guardian"),
                        paper.word("undertaking.officer", paper.plan().post())),
                paper.print(true));
    }

    private List<Line> facts() {
        Passage first = undertaking.first();
        Person person = first.person();
        List<Line> facts = new ArrayList<>();
        facts.add(paper.line("undertaking.name", MoneyPaper.name(person)));
        facts.add(
                paper.line(
                        "undertaking.born",
                        orBlank(Births.text(person.details().born()))
                                + ", "
                                + paper.word("undertaking.born.at")
                                + " "
                                + BLANK));
        String code = Assisted.recorded(person);
        facts.add(paper.line("nationality", code.isEmpty() ? BLANK : paper.state(code)));
        facts.add(
                paper.line(
                        "undertaking.document",
                        orBlank(paper.document(person))
                                + "; "
                                + paper.word("undertaking.issued.at")
                                + " "
                                + BLANK));
        facts.add(
                paper.line(
                        "undertaking.post",
                        paper.own() + ", " + paper.plan().post() + ", " + paper.plan().place()));
        facts.add(
                paper.line(
                        "undertaking.help",
                        paper.word(
                                "undertaking.help.how",
                                first.leg().plan().label(),
                                first.leg().plan().from(),
                                first.leg().plan().to(),
                                paper.day(first.day()))));
        facts.add(
                paper.line(
                        "claim.reference",
                        paper.frame().operation().id()
                                + "/"
                                + first.leg().plan().label()
                                + "/"
                                + person.id()));
        if (!undertaking.hasSigner()) {
            facts.add(paper.line("undertaking.minor", paper.word("undertaking.minor.how")));
        }
        return facts;
    }

    private Section family() {
        List<List<String>> rows = new ArrayList<>();
        for (Passage other : undertaking.others()) {
            rows.add(
                    List.of(
                            MoneyPaper.name(other.person()),
                            Births.text(other.person().details().born()),
                            paper.document(other.person()),
                            ""));
        }
        return new Section(
                paper.word("undertaking.family"),
                List.of(
                        new Column(paper.word("name"), 3, false),
                        new Column(paper.word("born"), 1.4f, false),
                        new Column(paper.word("undertaking.document"), 2.6f, false),
                        new Column(paper.word("undertaking.relation"), 1.6f, false)),
                rows,
                List.of());
    }

    private Section amounts() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(fare.map(this::fareRow).orElseGet(() -> row(fareTo("undertaking.fare.none"))));
        rows.add(row(paper.word("undertaking.lodging")));
        rows.add(row(paper.word("undertaking.other")));
        rows.add(row(paper.word("undertaking.fees")));
        rows.add(row(paper.word("undertaking.paid")));
        return new Section(
                paper.word("undertaking.amounts"),
                List.of(
                        new Column(paper.word("costs.kind"), 5, false),
                        new Column(paper.word("costs.amount"), 2, true)),
                rows,
                List.of(paper.word("claim.sum"), BLANK));
    }

    private static List<String> row(String what) {
        return List.of(what, BLANK);
    }

    private List<String> fareRow(FareFrozen frozen) {
        BigDecimal all =
                frozen.fare().amount().multiply(BigDecimal.valueOf(undertaking.passages()));
        return List.of(
                fareTo("undertaking.fare")
                        + " "
                        + paper.word(
                                "undertaking.fare.how",
                                paper.frame().number(undertaking.passages()),
                                Amounts.text(paper.frame(), frozen.fare()),
                                paper.day(frozen.day()),
                                frozen.basis()),
                Amounts.text(paper.frame(), all, frozen.fare().currency()));
    }

    private String fareTo(String key) {
        return paper.word(key, undertaking.first().leg().plan().to());
    }

    private List<String> words() {
        return List.of(
                paper.word(
                        undertaking.hasSigner()
                                ? "undertaking.received"
                                : "undertaking.received.minor"),
                isUnion()
                        ? paper.word("undertaking.promise.union", paper.frame().state(home()))
                        : paper.word("undertaking.promise", paper.own()),
                paper.word("undertaking.promise.later"),
                paper.word("undertaking.promise.read"));
    }

    /** Nationals of another state of the Union repay their own state, which repays ours. */
    private boolean isUnion() {
        return UnionStates.isMember(home())
                && !home().equals(Sharing.fold(paper.plan().own().code()));
    }

    private String home() {
        String code = Assisted.recorded(undertaking.first().person());
        return code.isEmpty() ? "" : Sharing.fold(code);
    }

    private List<Fill> fills() {
        Person person = undertaking.first().person();
        return List.of(
                new Fill(paper.word("undertaking.fill.rate"), "", 1),
                new Fill(paper.word("undertaking.fill.address"), "", 2),
                new Fill(paper.word("undertaking.fill.reach"), reach(person), 1),
                new Fill(paper.word("undertaking.fill.emergency"), "", 1),
                new Fill(paper.word("undertaking.fill.signed"), "", 1));
    }

    private static String reach(Person person) {
        String phone = PromissoryRows.reach(person, Channel.PHONE);
        String mail = PromissoryRows.reach(person, Channel.EMAIL);
        return phone.isEmpty() || mail.isEmpty() ? phone + mail : phone + ", " + mail;
    }

    private static String orBlank(String text) {
        return text.isEmpty() ? BLANK : text;
    }
}
