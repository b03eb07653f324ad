package org.muster.server.lists;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.UserId;
import org.muster.core.fact.View;
import org.muster.core.listing.ListingFact.ListBegun;
import org.muster.core.register.Source;
import org.muster.formats.listing.DryRunSink;
import org.muster.formats.listing.Profile;
import org.muster.formats.listing.ProfileFile;
import org.muster.formats.listing.ReadRow;
import org.muster.formats.tabular.CellProblem;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.desk.Desk;
import org.muster.server.Settings;
import org.muster.server.host.FolderKey;
import org.muster.server.host.Office;
import org.muster.server.lists.ListSpool.Sent;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lists on their way in: sent, looked at, confirmed, taken in one after another for each operation.
 * What was confirmed is gone on with after a restart.
 *
 * <p>Threads: any.
 */
@Component
public final class ListJobs implements AutoCloseable {
    private static final int REMEMBERED = 100;
    private static final Duration LONGEST_END = Duration.ofSeconds(20);
    private static final DryRunSink NOBODY_ELSE =
            new DryRunSink() {
                @Override
                public void row(ReadRow row) {}

                @Override
                public void problem(CellProblem problem) {}
            };

    private final Office office;
    private final ListSpool spool;
    private final Map<OperationId, ExecutorService> workers = new ConcurrentHashMap<>();
    private final Map<OperationId, KnownPeople> known = new ConcurrentHashMap<>();
    private final Set<OperationId> preparing = ConcurrentHashMap.newKeySet();
    private final SequencedMap<String, JobState> states = new LinkedHashMap<>();

    ListJobs(Office office, Settings settings, FolderKey key) throws LedgerUnavailable {
        this.office = office;
        this.spool = ListSpool.open(settings.dataFolder(), key.get());
    }

    /**
     * A list that waits for somebody to look at it, as it was read, and what would become of it.
     */
    public record Look(String token, ReadList list, IntakePlan plan, Optional<Profile> profile) {}

    /** What looking at a list gives. */
    public sealed interface Looking {
        record Seen(Look look) implements Looking {}

        record Unreadable(CellProblem problem) implements Looking {}

        record NotThere() implements Looking {}
    }

    /** A job and how far it is. */
    public record Job(String token, String file, JobState state) {}

    /** Keeps a list that was sent; answers the token by which it is called. */
    public String receive(
            OperationId operation,
            UserId by,
            String file,
            Source source,
            Optional<Instant> asOf,
            Optional<String> sheet,
            byte[] bytes)
            throws IOException {
        String token = ListSpool.newToken();
        spool.keep(
                new Sent(token, operation, by, file, source, asOf, sheet, "", false, false), bytes);
        return token;
    }

    /** Reads a list and says what would become of each row. Nothing changes. */
    public Looking look(Desk desk, String token, Optional<Profile> answers, DryRunSink also)
            throws IOException {
        Optional<Sent> sent = find(desk, token);
        if (sent.isEmpty()) {
            return new Looking.NotThere();
        }
        Optional<Profile> profile = answers.isPresent() ? answers : earlier(desk, sent.get());
        return switch (read(sent.get(), profile, also)) {
            case ListReading.Outcome.Unreadable unreadable ->
                    new Looking.Unreadable(unreadable.problem());
            case ListReading.Outcome.Read read -> {
                Intake intake = intake(desk, sent.get(), read.list(), IntakeProgress.SILENT);
                yield new Looking.Seen(new Look(token, read.list(), intake.plan(), profile));
            }
        };
    }

    private ListReading.Outcome read(Sent sent, Optional<Profile> profile, DryRunSink also)
            throws IOException {
        ListReading reading =
                new ListReading(sent.file(), sent.source(), sent.asOf(), profile, sent.sheet());
        return spool.read(sent.token(), path -> reading.read(path, office.now(), also))
                .orElseGet(() -> new ListReading.Outcome.Unreadable(gone(sent.file())));
    }

    /** Reads a list once, and keeps nothing of its file. */
    ListReading.Outcome readOnce(Desk desk, UserId by, String file, Source source, byte[] bytes)
            throws IOException {
        String token =
                receive(
                        desk.operation(),
                        by,
                        file,
                        source,
                        Optional.empty(),
                        Optional.empty(),
                        bytes);
        try {
            return read(spool.find(token).orElseThrow(), Optional.empty(), NOBODY_ELSE);
        } finally {
            spool.forget(token);
        }
    }

    private static CellProblem gone(String file) {
        return new CellProblem(
                "LST-071", file, "", 0, "", "", "the file is gone.", "Send it again.");
    }

    /**
     * A mapping that was confirmed for a list of this kind with the headings of one of its sheets.
     */
    private Optional<Profile> earlier(Desk desk, Sent sent) throws IOException {
        List<Profile> known = listEarlier(desk, sent.source());
        if (known.isEmpty()
                || !(read(sent, Optional.empty(), NOBODY_ELSE)
                        instanceof ListReading.Outcome.Read(ReadList list))) {
            return Optional.empty();
        }
        Set<String> headings =
                list.sheets().stream()
                        .map(sheet -> sheet.mapping().fingerprint())
                        .collect(Collectors.toSet());
        return known.stream()
                .filter(profile -> headings.contains(profile.fingerprint()))
                .findFirst();
    }

    /** What was confirmed for lists of a kind: those of this very source first, then the latest. */
    private static List<Profile> listEarlier(Desk desk, Source source) {
        View view = desk.view();
        return view.lists()
                .flatMap(list -> view.history(list).stream().limit(1))
                .filter(recorded -> recorded.fact() instanceof ListBegun)
                .sorted(Comparator.comparing(Recorded::stamp).reversed())
                .map(recorded -> ((ListBegun) recorded.fact()).plan())
                .filter(plan -> plan.source().kind() == source.kind())
                .sorted(Comparator.comparing(plan -> !plan.source().equals(source)))
                .flatMap(plan -> profile(plan.mapping()).stream())
                .toList();
    }

    private static Optional<Profile> profile(String mapping) {
        return mapping.isEmpty()
                ? Optional.empty()
                : switch (ProfileFile.parse("profile", mapping)) {
                    case ProfileFile.Reading.Complete complete -> Optional.of(complete.profile());
                    case ProfileFile.Reading.Faulty faulty -> Optional.empty();
                };
    }

    /** Takes a list in, once it is its turn. Answers whether it was there. */
    public boolean confirm(Desk desk, String token, Optional<Profile> answers, boolean leaveOpen)
            throws IOException {
        Optional<Sent> sent = find(desk, token);
        if (sent.isEmpty()) {
            return false;
        }
        Sent confirmed =
                sent.get().with(answers.map(ProfileFile::text).orElse(""), true, leaveOpen);
        spool.change(confirmed);
        enqueue(desk, confirmed);
        return true;
    }

    /** Throws a list away that was not confirmed, or whose job stopped; what was written stays. */
    public void forget(Desk desk, String token) throws IOException {
        Optional<Sent> sent = find(desk, token);
        boolean stopped = findState(token).filter(JobState.Failed.class::isInstance).isPresent();
        if (sent.isPresent() && (stopped || !sent.get().confirmed())) {
            spool.forget(token);
        }
    }

    private Optional<Sent> find(Desk desk, String token) throws IOException {
        return spool.find(token).filter(sent -> sent.operation().equals(desk.operation()));
    }

    /** How far a job is; empty when there is none of that token. */
    public Optional<JobState> findState(String token) {
        synchronized (states) {
            return Optional.ofNullable(states.get(token));
        }
    }

    /** The lists of an operation that are on their way in. */
    public List<Job> listUnfinished(OperationId operation) throws IOException {
        return spool.listAll().stream()
                .filter(sent -> sent.operation().equals(operation) && sent.confirmed())
                .map(sent ->
                        new Job(
                                sent.token(),
                                sent.file(),
                                findState(sent.token()).orElse(new JobState.Waiting())))
                .toList();
    }

    /** The operation's persons, ready to be compared. */
    public KnownPeople known(Desk desk) {
        return known.computeIfAbsent(desk.operation(), id -> new KnownPeople(desk));
    }

    /** The same as soon as they are ready: with very many persons that takes some seconds. */
    public Optional<KnownPeople> findKnown(Desk desk) {
        KnownPeople ready = known.get(desk.operation());
        if (ready == null && preparing.add(desk.operation())) {
            Thread.ofPlatform()
                    .name("known-" + desk.operation())
                    .daemon(true)
                    .start(() -> known(desk));
        }
        return Optional.ofNullable(ready);
    }

    @EventListener(ApplicationReadyEvent.class)
    void goOn() throws IOException {
        for (Sent sent : spool.listAll()) {
            if (sent.confirmed()) {
                office.find(sent.operation()).ifPresent(desk -> enqueue(desk, sent));
            }
        }
    }

    private void enqueue(Desk desk, Sent sent) {
        put(sent.token(), new JobState.Waiting());
        var unused =
                workers.computeIfAbsent(
                                desk.operation(),
                                id ->
                                        Executors.newSingleThreadExecutor(
                                                Thread.ofPlatform()
                                                        .name("lists-" + id)
                                                        .daemon(true)
                                                        .factory()))
                        .submit(() -> put(sent.token(), run(desk, sent)));
    }

    private JobState run(Desk desk, Sent sent) {
        try {
            put(sent.token(), new JobState.Running(IntakeProgress.Stage.READING, 0, 0));
            return switch (read(sent, profile(sent.mapping()), NOBODY_ELSE)) {
                case ListReading.Outcome.Unreadable unreadable ->
                        new JobState.Failed(unreadable.problem());
                case ListReading.Outcome.Read read -> take(desk, sent, read.list());
            };
        } catch (IOException | LedgerUnavailable | Intake.IntakeRefused e) {
            return new JobState.Failed(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new JobState.Waiting();
        } catch (RuntimeException e) {
            return new JobState.Failed("A fault of the program stopped it: " + e);
        }
    }

    private JobState take(Desk desk, Sent sent, ReadList list)
            throws LedgerUnavailable, InterruptedException, IOException {
        if (list.hasQuestions() && !sent.leaveOpen()) {
            return new JobState.Failed(
                    list.sheets().stream()
                            .flatMap(sheet -> sheet.questions().stream())
                            .findFirst()
                            .orElseThrow()
                            .sentence());
        }
        IntakePlan done =
                intake(
                                desk,
                                sent,
                                list,
                                (stage, at, of) ->
                                        put(sent.token(), new JobState.Running(stage, at, of)))
                        .run();
        spool.forget(sent.token());
        return new JobState.Done(
                list.id(),
                done.created(),
                done.updated(),
                done.unchanged(),
                done.toReview(),
                done.there(),
                list.leftOut().size(),
                office.now());
    }

    private Intake intake(Desk desk, Sent sent, ReadList list, IntakeProgress progress) {
        return new Intake(desk, known(desk), list, sent.by(), progress);
    }

    private void put(String token, JobState state) {
        synchronized (states) {
            states.remove(token);
            states.putLast(token, state);
            while (states.size() > REMEMBERED) {
                states.pollFirstEntry();
            }
        }
    }

    @Override
    public void close() {
        workers.values().forEach(ExecutorService::shutdownNow);
        try {
            for (ExecutorService worker : workers.values()) {
                // a file that is being read lies open, and is put away by whoever reads it
                if (!worker.awaitTermination(LONGEST_END.toSeconds(), TimeUnit.SECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
