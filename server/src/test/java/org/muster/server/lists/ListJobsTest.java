package org.muster.server.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.UserId;
import org.muster.core.operation.OperationCommand.OpenOperation;
import org.muster.core.operation.OperationPlan;
import org.muster.core.register.Nationality;
import org.muster.core.register.Source;
import org.muster.formats.listing.ColumnMapping;
import org.muster.formats.listing.DateAnswer;
import org.muster.formats.listing.Mapping;
import org.muster.formats.listing.Profile;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.Ledgers;
import org.muster.ledger.desk.Desk;
import org.muster.server.Settings;
import org.muster.server.host.FolderKey;
import org.muster.server.host.Office;
import org.muster.server.lists.ListJobs.Look;
import org.muster.server.lists.ListJobs.Looking;

/** Lists on their way in. */
class ListJobsTest {
    private static final OperationId DRILL = new OperationId("drill");
    private static final UserId OFFICER = new UserId("officer");
    private static final String UNCLEAR = "Nom;Prénom;Né le\n";

    @TempDir private Path folder;
    private DurableLedger ledger;
    private Office office;
    private Desk desk;
    private ListJobs jobs;

    @BeforeEach
    void open() throws Exception {
        Settings settings = Settings.of(folder);
        ledger = Ledgers.open(folder, Optional.empty());
        office = Office.open(ledger, settings.node(), settings.clock(), settings.ids());
        OperationPlan plan =
                new OperationPlan(
                        "Drill",
                        new Nationality("FRA"),
                        new Nationality("NER"),
                        "Niamey",
                        ZoneOffset.UTC,
                        "Embassy",
                        true);
        office.ask(DRILL, new CommandId(0, 1), OFFICER, new OpenOperation(DRILL, plan));
        desk = office.find(DRILL).orElseThrow();
        jobs = new ListJobs(office, settings, new FolderKey(settings, Optional.of(ledger)));
    }

    @AfterEach
    void close() {
        jobs.close();
        office.close();
        ledger.close();
    }

    private String receive(String reference, String list) throws Exception {
        return jobs.receive(
                DRILL,
                OFFICER,
                reference + ".csv",
                new Source(Source.Kind.PARTNER_LIST, reference),
                Optional.empty(),
                Optional.empty(),
                list.getBytes(StandardCharsets.UTF_8));
    }

    private Look look(String token) throws Exception {
        return ((Looking.Seen) jobs.look(desk, token, Optional.empty(), new Reasons())).look();
    }

    private JobState finish(String token, Optional<Profile> answers) throws Exception {
        assertThat(jobs.confirm(desk, token, answers, false)).isTrue();
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < end) {
            JobState state = jobs.findState(token).orElseThrow();
            if (state instanceof JobState.Done || state instanceof JobState.Failed) {
                return state;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("the job did not finish");
    }

    /** All columns as proposed, and the day first in dates. */
    private static Profile dayFirst(Look look) {
        Mapping mapping = look.list().sheets().getFirst().mapping();
        List<ColumnMapping> columns =
                mapping.columns().stream()
                        .map(column ->
                                new ColumnMapping(
                                        column.index(),
                                        column.heading(),
                                        column.field(),
                                        "",
                                        false,
                                        EnumSet.of(DateAnswer.DAY_FIRST)))
                        .toList();
        return new Profile(
                "partner-list",
                mapping.fingerprint(),
                "officer",
                Optional.empty(),
                Optional.empty(),
                columns);
    }

    @Test
    void whatWasConfirmedIsUsedForTheNextListWithTheseHeadings() throws Exception {
        String first = receive("agency", UNCLEAR + "Sow;Ada;03/04/1980\nBa;Ali;05/06/1990\n");
        assertThat(look(first).list().hasQuestions()).isTrue();
        assertThat(finish(first, Optional.of(dayFirst(look(first)))))
                .isInstanceOf(JobState.Done.class);
        String other = receive("airline", "Passager;Né le\nDiop Awa;13/04/1980\n");
        assertThat(finish(other, Optional.of(dayFirst(look(other)))))
                .isInstanceOf(JobState.Done.class);

        Look next = look(receive("agency", UNCLEAR + "Keita;Oumou;02/03/1970\n"));

        assertThat(next.profile()).isPresent();
        assertThat(next.list().hasQuestions()).isFalse();
        assertThat(next.list().rows().getFirst().words().details().born())
                .hasToString("1970-03-02");
        assertThat(look(receive("agency", "Name;Phone\nDoe;1\n")).profile()).isEmpty();
    }

    @Test
    void aJobThatStoppedIsThrownAwayWhenSomebodySaysSo() throws Exception {
        String token = receive("agency", UNCLEAR + "Sow;Ada;03/04/1980\nBa;Ali;05/06/1990\n");
        assertThat(finish(token, Optional.empty())).isInstanceOf(JobState.Failed.class);
        assertThat(jobs.listUnfinished(DRILL)).hasSize(1);
        jobs.forget(desk, token);
        assertThat(jobs.listUnfinished(DRILL)).isEmpty();
    }
}
