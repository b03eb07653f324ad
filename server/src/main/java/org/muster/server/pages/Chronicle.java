package org.muster.server.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.muster.core.bulletin.BulletinFact.BulletinPublished;
import org.muster.core.demarche.Demarche;
import org.muster.core.demarche.DemarcheFact.DemarcheAnswered;
import org.muster.core.demarche.DemarcheFact.DemarcheMade;
import org.muster.core.fact.BulletinId;
import org.muster.core.fact.History;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Subject;
import org.muster.core.fact.View;
import org.muster.core.incident.IncidentFact;
import org.muster.core.incident.IncidentFact.IncidentReported;
import org.muster.core.incident.IncidentFact.IncidentUpdated;
import org.muster.core.incident.IncidentReport;
import org.muster.core.movement.MovementFact;
import org.muster.core.movement.MovementFact.LegArrived;
import org.muster.core.movement.MovementFact.LegCancelled;
import org.muster.core.movement.MovementFact.LegDeparted;
import org.muster.core.operation.JournalKind;
import org.muster.core.operation.OperationFact.JournalKept;
import org.muster.core.place.PlaceFact.PlaceSet;
import org.muster.core.post.PostFact;
import org.muster.core.post.PostFact.HelpOffered;
import org.muster.core.post.PostFact.HelpWithdrawn;
import org.muster.core.post.PostFact.PostStatusSet;
import org.muster.core.sitrep.Sitrep;
import org.muster.core.sitrep.SitrepState;
import org.muster.core.statement.Statement;

/**
 * What happened and was said around an operation, the latest first, as far as the reader may open
 * the page of it: the journal, legs, incidents, places, posts, approaches to governments,
 * statements, sitreps, and what was published.
 *
 * @param inAll how many there are of all kinds that the reader may see
 */
public record Chronicle(List<Entry> entries, int inAll) {
    static final Chronicle NONE = new Chronicle(List.of(), 0);

    public Chronicle {
        entries = List.copyOf(entries);
    }

    /**
     * One thing.
     *
     * @param word what it is
     * @param marks what is told of it in few words, such as how bad it is
     * @param source who says so, with the grading where there is one
     * @param inside its page in the operation; empty where it has none
     */
    public record Entry(
            Instant at,
            JournalKind kind,
            String word,
            List<String> marks,
            String text,
            String source,
            OptionalInt figure,
            String inside) {}

    static Chronicle of(Visit visit, int shown) {
        List<Entry> all =
                new Gathering(visit)
                        .all()
                        .sorted(Comparator.comparing(Entry::at).reversed())
                        .toList();
        return new Chronicle(all.stream().limit(shown).toList(), all.size());
    }

    private record Gathering(View view, Frame frame, FactWords words) {
        Gathering(Visit visit) {
            this(visit.view(), visit.frame(), new FactWords(visit.view(), visit.frame()));
        }

        Stream<Entry> all() {
            List<Stream<Entry>> all = new ArrayList<>();
            all.add(operation());
            if (frame.mayOpen("incidents")) {
                all.add(facts(Subject.Kind.INCIDENT).flatMap(this::incident));
            }
            all.add(facts(Subject.Kind.LEG).flatMap(this::leg));
            all.add(view.bulletins().flatMap(id -> bulletin(id).stream()));
            if (frame.mayOpen("sitreps")) {
                all.add(Sitrep.listIssued(view).stream().map(this::sitrep));
            }
            if (frame.mayOpen("demarches")) {
                all.add(Demarche.listAll(view).stream().flatMap(this::demarche));
            }
            if (frame.mayOpen("statements")) {
                all.add(Statement.listAll(view).stream().map(this::statement));
            }
            if (frame.mayOpen("posts")) {
                all.add(facts(Subject.Kind.POST).flatMap(this::post));
            }
            return all.stream().flatMap(some -> some);
        }

        private Stream<Recorded> facts(Subject.Kind kind) {
            return view.subjects(kind).flatMap(subject -> view.history(subject).stream());
        }

        private Stream<Entry> operation() {
            return view.history(frame.operation().id()).stream()
                    .flatMap(recorded ->
                            switch (recorded.fact()) {
                                case JournalKept kept -> Stream.of(journal(kept));
                                case PlaceSet set when frame.mayOpen("places") ->
                                        Stream.of(place(set, recorded));
                                default -> Stream.empty();
                            });
        }

        private Entry journal(JournalKept kept) {
            return new Entry(
                    kept.happened(),
                    kept.kind(),
                    frame.word(kept.kind()),
                    List.of(),
                    kept.text(),
                    kept.source(),
                    kept.figure(),
                    "");
        }

        private Entry place(PlaceSet set, Recorded recorded) {
            return new Entry(
                    recorded.happened(),
                    JournalKind.RALLY,
                    frame.word(set.kind()),
                    List.of(frame.word(set.status())),
                    set.reason().isEmpty() ? set.name() : set.name() + " – " + set.reason(),
                    recorded.by().toString(),
                    OptionalInt.empty(),
                    "places/one?name=" + Frame.encode(set.name()));
        }

        /** What posts do and whom they help; not how many are there. */
        private Stream<Entry> post(Recorded recorded) {
            return switch (recorded.fact()) {
                case PostStatusSet set ->
                        Stream.of(
                                post(
                                        set,
                                        recorded,
                                        frame.word(set.said().status()),
                                        said(set),
                                        set.said().source()));
                case HelpOffered offered ->
                        Stream.of(
                                post(
                                        offered,
                                        recorded,
                                        frame.word("post.help"),
                                        words.tell(offered),
                                        offered.source()));
                case HelpWithdrawn gone ->
                        Stream.of(
                                post(
                                        gone,
                                        recorded,
                                        frame.word("post.help"),
                                        words.tell(gone),
                                        gone.source()));
                default -> Stream.empty();
            };
        }

        private String said(PostStatusSet set) {
            String name = words.post(set.post());
            return set.said().reason().isEmpty()
                    ? name
                    : name + " – " + frame.words().isolate(set.said().reason());
        }

        private Entry post(
                PostFact fact, Recorded recorded, String mark, String text, String source) {
            return new Entry(
                    recorded.happened(),
                    JournalKind.POST,
                    frame.word(JournalKind.POST),
                    List.of(mark),
                    text,
                    source,
                    OptionalInt.empty(),
                    "posts/" + fact.post());
        }

        private Stream<Entry> incident(Recorded recorded) {
            return switch (recorded.fact()) {
                case IncidentReported first ->
                        Stream.of(report(first, first.report(), first.report().began()));
                case IncidentUpdated more ->
                        Stream.of(report(more, more.report(), recorded.happened()));
                case IncidentFact.IncidentEnded end -> Stream.of(incident(end, recorded));
                case IncidentFact.IncidentResumed on -> Stream.of(incident(on, recorded));
                default -> Stream.empty();
            };
        }

        private Entry incident(IncidentFact fact, Recorded recorded) {
            return new Entry(
                    recorded.happened(),
                    JournalKind.INCIDENT,
                    frame.word(JournalKind.INCIDENT),
                    List.of(),
                    words.tell(fact),
                    recorded.by().toString(),
                    OptionalInt.empty(),
                    "incidents/" + fact.incident());
        }

        private Entry report(IncidentFact fact, IncidentReport report, Instant at) {
            List<String> marks = new ArrayList<>(List.of(frame.word(report.severity())));
            if (!report.place().isEmpty()) {
                marks.add(report.place());
            }
            return new Entry(
                    at,
                    JournalKind.INCIDENT,
                    frame.word(JournalKind.INCIDENT),
                    marks,
                    report.text().text(),
                    report.source().text() + " (" + report.grading() + ")",
                    OptionalInt.empty(),
                    "incidents/" + fact.incident());
        }

        /** Steps that somebody outside would ask about; who may not open legs reads of them too. */
        private Stream<Entry> leg(Recorded recorded) {
            return switch (recorded.fact()) {
                case LegDeparted left -> Stream.of(leg(left, left.at(), recorded));
                case LegArrived there -> Stream.of(leg(there, there.at(), recorded));
                case LegCancelled off -> Stream.of(leg(off, recorded.happened(), recorded));
                default -> Stream.empty();
            };
        }

        private Entry leg(MovementFact fact, Instant at, Recorded recorded) {
            return new Entry(
                    at,
                    JournalKind.LEG,
                    frame.word(JournalKind.LEG),
                    List.of(),
                    words.tell(fact),
                    recorded.by().toString(),
                    OptionalInt.empty(),
                    inside("legs", fact.leg()));
        }

        private String inside(String pages, Object reference) {
            return frame.mayOpen(pages) ? pages + "/" + reference : "";
        }

        /** What went out, by its title. Its seals are compared where it is opened. */
        private Optional<Entry> bulletin(BulletinId id) {
            History history = view.history(id);
            return history.stream()
                    .filter(one -> one.fact() instanceof BulletinPublished)
                    .findFirst()
                    .flatMap(out ->
                            PublishedTitle.find(view, id, frame)
                                    .map(title ->
                                            new Entry(
                                                    out.happened(),
                                                    JournalKind.BULLETIN,
                                                    frame.word(JournalKind.BULLETIN),
                                                    List.of(),
                                                    title,
                                                    out.by().toString(),
                                                    OptionalInt.empty(),
                                                    inside("bulletins", id))));
        }

        private Entry sitrep(Sitrep sitrep) {
            SitrepState.Issued issued = (SitrepState.Issued) sitrep.state();
            return new Entry(
                    issued.by().happened(),
                    JournalKind.NOTE,
                    frame.word("sitrep"),
                    List.of(),
                    sitrep.version().text().assessment().text(),
                    issued.by().by().toString(),
                    OptionalInt.empty(),
                    "sitreps/" + sitrep.id());
        }

        private Stream<Entry> demarche(Demarche demarche) {
            DemarcheMade made = demarche.made();
            Entry first =
                    new Entry(
                            made.at(),
                            JournalKind.DEMARCHE,
                            frame.word(JournalKind.DEMARCHE),
                            List.of(frame.word(made.channel())),
                            frame.word("situation.asked", addressee(made), made.asked().text()),
                            made.source().text().isEmpty()
                                    ? made.by().text()
                                    : made.source().text(),
                            OptionalInt.empty(),
                            "demarches/" + demarche.id());
            return Stream.concat(
                    Stream.of(first),
                    demarche.answers().stream().map(answer -> answer(demarche, answer)));
        }

        private String addressee(DemarcheMade made) {
            return made.to().text().isEmpty()
                    ? frame.word("demarche.to.unknown")
                    : made.to().text();
        }

        private Entry answer(Demarche demarche, DemarcheAnswered answer) {
            return new Entry(
                    answer.at(),
                    JournalKind.DEMARCHE,
                    frame.word(JournalKind.DEMARCHE),
                    List.of(frame.word(answer.fulfilled())),
                    frame.word("situation.answered", answer.answer().text()),
                    answer.by().text(),
                    OptionalInt.empty(),
                    "demarches/" + demarche.id());
        }

        private Entry statement(Statement statement) {
            return new Entry(
                    statement.kept().at(),
                    JournalKind.STATEMENT,
                    frame.word(JournalKind.STATEMENT),
                    statement.isContradicted()
                            ? List.of(frame.word("statement.contradicted"))
                            : List.of(),
                    frame.word(
                            "situation.said",
                            statement.kept().speaker().text(),
                            statement
                                    .findText(frame.words().language())
                                    .orElse(statement.kept().text().text())),
                    statement.kept().source().text() + " (" + statement.kept().grading() + ")",
                    OptionalInt.empty(),
                    "statements/" + statement.id());
        }
    }
}
