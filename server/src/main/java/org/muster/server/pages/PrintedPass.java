package org.muster.server.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.core.movement.Leg;
import org.muster.core.pass.Pass;
import org.muster.core.pass.PassFact.PassIssued;
import org.muster.formats.paper.PassPaper;
import org.muster.formats.paper.PassWords;
import org.muster.formats.paper.PassWords.Line;
import org.muster.formats.paper.PrintedBand;

/** A call-forward pass as it goes on paper or is sent, in the language of who gets it. */
final class PrintedPass {
    /** Marks that keep a value apart in a sentence; paper needs none, and fonts have none. */
    private static final String ISOLATES = "[\u2066-\u2069]";

    private PrintedPass() {}

    static byte[] of(Visit visit, Pass pass, PassIssued issued, String code) {
        String language = visit.form().value("language");
        Frame frame =
                Words.LANGUAGES.contains(language)
                        ? visit.frame().with(Words.of(language))
                        : visit.frame();
        var plan = frame.operation().plan();
        return PassPaper.print(
                new PassWords(
                        frame.words().direction().equals("rtl"),
                        plan.exercise()
                                ? frame.word("exercise.title") + " – " + plan.name()
                                : plan.name(),
                        frame.word("pass.title"),
                        plain(frame.word("pass.come", issued.place())),
                        facts(visit, issued, frame),
                        frame.word("pass.bring.title"),
                        List.of(
                                frame.word("pass.bring.documents"),
                                frame.word("pass.bring.bag"),
                                frame.word("pass.bring.medicine"),
                                frame.word("pass.bring.all")),
                        frame.word("pass.once")),
                new PrintedBand(code, pass.id().toString()));
    }

    private static List<Line> facts(Visit visit, PassIssued issued, Frame frame) {
        List<Line> facts = new ArrayList<>();
        facts.add(new Line(frame.word("pass.from"), plain(frame.zoned(issued.from()))));
        facts.add(new Line(frame.word("pass.until"), plain(frame.zoned(issued.expires()))));
        Optional<Leg> leg = Leg.find(visit.view(), issued.leg());
        leg.ifPresent(found -> facts.add(new Line(frame.word("leg"), found.plan().label())));
        facts.add(new Line(frame.word("pass.persons"), frame.number(issued.members().size())));
        return facts;
    }

    private static String plain(String text) {
        return text.replaceAll(ISOLATES, "");
    }
}
