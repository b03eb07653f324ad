package org.muster.server.pages;

import java.text.ListFormat;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.muster.core.clearance.ClearanceFact;
import org.muster.core.closing.ClosingFact;
import org.muster.core.demarche.DemarcheFact;
import org.muster.core.erasure.ErasureFact;
import org.muster.core.incident.IncidentFact;
import org.muster.core.incident.IncidentReport;
import org.muster.core.place.PlaceFact;
import org.muster.core.post.PostFact;
import org.muster.core.post.PostPlan;
import org.muster.core.post.StatusSaid;
import org.muster.core.register.Nationality;
import org.muster.core.register.Note;
import org.muster.core.sitrep.SitrepFact;
import org.muster.core.statement.StatementFact;
import org.muster.core.tripwire.TripwireFact;
import org.muster.core.tripwire.TripwirePlan;

/** Tells the facts of what happens around an operation. */
final class SituationWords {
    private final Frame frame;
    private final FactWords words;

    SituationWords(Frame frame, FactWords words) {
        this.frame = frame;
        this.words = words;
    }

    String tell(PlaceFact fact) {
        return switch (fact) {
            case PlaceFact.PlaceSet p ->
                    words.say(
                            p, p.name(), words.word(p.status()), words.note(new Note(p.reason())));
        };
    }

    String tell(IncidentFact fact) {
        return switch (fact) {
            case IncidentFact.IncidentReported i -> report(i, i.report());
            case IncidentFact.IncidentUpdated i -> report(i, i.report());
            case IncidentFact.IncidentEnded i ->
                    words.say(i, frame.time(i.at()), words.note(i.why()));
            case IncidentFact.IncidentResumed i ->
                    words.say(i, frame.time(i.at()), words.note(i.why()));
            case IncidentFact.EvidenceAdded e ->
                    words.say(e, words.word(e.kind()), words.note(e.caption()));
            case IncidentFact.EvidenceWithdrawn e -> words.say(e, words.note(e.why()));
            case IncidentFact.IncidentsMerged i ->
                    words.say(i, i.incident(), i.into(), words.note(i.why()));
            case IncidentFact.IncidentsParted i ->
                    words.say(i, i.incident(), i.from(), words.note(i.why()));
        };
    }

    private String report(IncidentFact fact, IncidentReport report) {
        return words.say(
                fact,
                words.word(report.kind()),
                report.place().isEmpty() ? frame.word("place.unknown") : report.place(),
                words.word(report.severity()),
                report.grading(),
                words.note(report.text()));
    }

    String tell(DemarcheFact fact) {
        return switch (fact) {
            case DemarcheFact.DemarcheMade d ->
                    words.say(d, words.word(d.channel()), addressee(d), text(d.asked()))
                            + d.deadline()
                                    .map(deadline ->
                                            " "
                                                    + frame.word(
                                                            "demarche.until", frame.time(deadline)))
                                    .orElse("");
            case DemarcheFact.DemarcheAnswered d ->
                    words.say(d, words.word(d.fulfilled()), words.note(d.answer()));
            case DemarcheFact.DemarcheEnded d -> words.say(d, words.note(d.why()));
        };
    }

    String tell(StatementFact fact) {
        return switch (fact) {
            case StatementFact.StatementKept s ->
                    words.say(s, text(s.speaker()), text(s.text()), s.grading());
            case StatementFact.StatementTranslated s ->
                    words.say(s, language(frame, s.language()), words.note(s.text()));
            case StatementFact.StatementContradicted s ->
                    words.say(s, s.fact(), words.note(s.why()));
            case StatementFact.ContradictionDropped s ->
                    words.say(s, s.fact(), words.note(s.why()));
            case StatementFact.StatementDropped s -> words.say(s, words.note(s.why()));
        };
    }

    String tell(ClearanceFact fact) {
        return switch (fact) {
            case ClearanceFact.ClearancesNeeded c ->
                    words.say(
                            c,
                            words.leg(c.leg()),
                            c.kinds().isEmpty()
                                    ? frame.word("clearance.noneNeeded")
                                    : frame.listed(c.kinds()));
            case ClearanceFact.ClearanceAsked c ->
                    words.say(
                            c,
                            words.leg(c.leg()),
                            words.word(c.kind()),
                            words.note(new Note(c.of())),
                            c.percent().isEmpty()
                                    ? ""
                                    : " ("
                                            + frame.word(
                                                    "percent.exact",
                                                    frame.number(c.percent().getAsInt()))
                                            + ")");
            case ClearanceFact.ClearanceGiven c ->
                    words.say(
                            c,
                            words.leg(c.leg()),
                            words.word(c.kind()),
                            words.note(new Note(c.reference())));
            case ClearanceFact.ClearanceRefused c ->
                    words.say(
                            c,
                            words.leg(c.leg()),
                            words.word(c.kind()),
                            words.note(new Note(c.reason())));
        };
    }

    String tell(ClosingFact fact) {
        return switch (fact) {
            case ClosingFact.PointAnswered c ->
                    words.say(
                            c,
                            words.word(c.point()),
                            words.word(c.answer()),
                            words.note(new Note(c.note())));
            case ClosingFact.FiguresFixed c -> words.say(c, c.note());
            case ClosingFact.RemainingHandedOver c ->
                    words.say(c, c.to(), frame.number(c.persons()), c.note());
            case ClosingFact.RetentionSet c ->
                    words.say(
                            c,
                            frame.number(c.days()),
                            c.hold() ? " – " + frame.word("closing.retention.hold") : "",
                            c.basis());
        };
    }

    String tell(ErasureFact fact) {
        return switch (fact) {
            case ErasureFact.ErasureAsked e ->
                    words.say(e, words.word(e.basis()), words.note(new Note(e.note())));
            case ErasureFact.ErasureDropped e -> words.say(e, words.note(new Note(e.note())));
            case ErasureFact.PersonsErased e ->
                    words.say(e, words.word(e.basis()), frame.number(e.persons().size()));
            case ErasureFact.RetentionErasureAsked e ->
                    words.say(e, words.note(new Note(e.note())));
            case ErasureFact.RetentionErasureApproved e -> words.say(e);
            case ErasureFact.RetentionErasureStopped e ->
                    words.say(e, words.note(new Note(e.note())));
        };
    }

    String tell(TripwireFact fact) {
        return switch (fact) {
            case TripwireFact.ReadingKept r ->
                    words.say(
                            r,
                            words.word(r.what()),
                            frame.number(r.days()),
                            words.note(new Note(r.source())));
            case TripwireFact.TripwireWritten t -> plan(t, t.plan());
            case TripwireFact.TripwireChanged t -> plan(t, t.plan());
            case TripwireFact.TripwireWithdrawn t -> words.say(t, words.note(t.why()));
            case TripwireFact.TripwireAnswered t ->
                    words.say(
                            t,
                            frame.time(t.firedAt()),
                            words.word(t.decision()),
                            words.note(t.why()));
        };
    }

    String tell(PostFact fact) {
        return switch (fact) {
            case PostFact.PostOpened p -> post(p, p.plan());
            case PostFact.PostCorrected p -> post(p, p.plan());
            case PostFact.PostStatusSet p -> status(p, p.said());
            case PostFact.StaffCounted p ->
                    words.say(
                            p,
                            words.post(p.post()),
                            words.word(p.category()),
                            number(p.numbers().present()),
                            number(p.numbers().essential()),
                            number(p.numbers().dependants()),
                            frame.time(p.asOf()));
            case PostFact.HelpOffered p ->
                    words.say(
                            p,
                            words.post(p.post()),
                            states(frame, p.states()),
                            p.until()
                                    .map(until ->
                                            " " + frame.word("post.help.until", frame.time(until)))
                                    .orElse(""));
            case PostFact.StaffListed p ->
                    words.say(
                            p,
                            words.name(p.person()),
                            words.post(p.post()),
                            words.word(p.category()),
                            words.word(p.essential()));
            case PostFact.StaffUnlisted p ->
                    words.say(p, words.name(p.person()), words.post(p.post()));
            case PostFact.HelpWithdrawn p ->
                    words.say(p, words.post(p.post()), states(frame, p.states()));
        };
    }

    private String post(PostFact fact, PostPlan plan) {
        return words.say(
                fact,
                frame.words().isolate(plan.name()),
                frame.state(plan.state().code()),
                words.word(plan.kind()));
    }

    private String status(PostFact fact, StatusSaid said) {
        return words.say(
                fact,
                words.post(fact.post()),
                words.word(said.status()),
                frame.words().isolate(said.source()),
                words.note(new Note(said.reason())));
    }

    private String number(OptionalInt number) {
        return number.isPresent() ? frame.number(number.getAsInt()) : frame.word("unknown");
    }

    /** Names of states in one row of words. */
    static String states(Frame frame, List<Nationality> states) {
        return ListFormat.getInstance(
                        frame.words().locale(), ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                .format(states.stream().map(state -> frame.state(state.code())).toList());
    }

    String tell(SitrepFact fact) {
        return switch (fact) {
            case SitrepFact.SitrepDrafted s -> words.say(s);
            case SitrepFact.SitrepRevised s -> words.say(s);
            case SitrepFact.SitrepIssued s ->
                    words.say(
                            s,
                            frame.time(s.span().since()),
                            frame.time(s.span().asOf()),
                            s.seal().inShort());
            case SitrepFact.SitrepAbandoned s -> words.say(s, words.note(s.why()));
        };
    }

    private String plan(TripwireFact fact, TripwirePlan plan) {
        return words.say(fact, text(plan.name()), words.word(plan.proposal()));
    }

    private String addressee(DemarcheFact.DemarcheMade made) {
        return made.to().text().isEmpty() ? frame.word("demarche.to.unknown") : text(made.to());
    }

    private String text(Note note) {
        return frame.words().isolate(note.text());
    }

    /** A language by its code, in the reader's own; what has no name is told as it is written. */
    static String language(Frame frame, String tag) {
        if (tag.equals("und")) {
            return frame.word("statement.language.unknown");
        }
        String name = Locale.forLanguageTag(tag).getDisplayName(frame.words().locale());
        return name.isEmpty() ? tag : name;
    }
}
