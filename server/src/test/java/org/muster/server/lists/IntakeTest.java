package org.muster.server.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Subject;
import org.muster.core.fact.UserId;
import org.muster.core.fact.View;
import org.muster.core.listing.ListState;
import org.muster.core.listing.ListingFact.ListEnded;
import org.muster.core.listing.ListingFact.RowListed;
import org.muster.core.listing.Listings;
import org.muster.core.operation.OperationCommand.OpenOperation;
import org.muster.core.operation.OperationPlan;
import org.muster.core.register.Nationality;
import org.muster.core.register.Person;
import org.muster.core.register.Source;
import org.muster.core.sameness.Question;
import org.muster.formats.listing.DryRunSink;
import org.muster.formats.listing.ReadRow;
import org.muster.formats.tabular.CellProblem;
import org.muster.ledger.DurableLedger;
import org.muster.ledger.Ledgers;
import org.muster.ledger.desk.Desk;

/** Lists taken in at a desk, into a real ledger. */
class IntakeTest {
    private static final OperationId OPERATION = new OperationId("drill");
    private static final UserId OFFICER = new UserId("officer");
    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-05-01T08:00:00Z"));
    private static final DryRunSink NOBODY_ELSE =
            new DryRunSink() {
                @Override
                public void row(ReadRow row) {}

                @Override
                public void problem(CellProblem problem) {}
            };

    @TempDir private Path folder;
    private DurableLedger ledger;
    private Desk desk;
    private KnownPeople known;

    @BeforeEach
    void open() throws Exception {
        ledger = Ledgers.open(folder.resolve("data"), Optional.empty());
        Random random = new Random(7);
        desk =
                Desk.open(
                        OPERATION,
                        ledger,
                        new NodeId("hub"),
                        CLOCK,
                        () -> random.nextLong() & (1L << 60) - 1);
        OperationPlan plan =
                new OperationPlan(
                        "Drill",
                        new Nationality("FRA"),
                        new Nationality("NER"),
                        "Niamey",
                        ZoneOffset.UTC,
                        "Embassy",
                        true);
        desk.ask(new CommandId(0, 1), OFFICER, new OpenOperation(OPERATION, plan));
        known = new KnownPeople(desk);
    }

    @AfterEach
    void close() {
        desk.close();
        ledger.close();
    }

    private ReadList read(Source.Kind kind, String reference, String... lines) throws Exception {
        Path file = folder.resolve("list.csv");
        Files.writeString(file, String.join("\n", lines) + "\n");
        ListReading reading =
                new ListReading(
                        "list.csv",
                        new Source(kind, reference),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        return ((ListReading.Outcome.Read) reading.read(file, CLOCK.instant(), NOBODY_ELSE)).list();
    }

    private IntakePlan take(ReadList list) throws Exception {
        return new Intake(desk, known, list, OFFICER, IntakeProgress.SILENT).run();
    }

    private ReadList register(String... more) throws Exception {
        String[] lines = new String[4 + more.length];
        lines[0] = "Nom;Prénom;Né le;Téléphone;Passeport";
        lines[1] = "Sidibe;Amadou;12/03/1975;+99990123456;XA1111111";
        lines[2] = "Sidibe;Mariama;25/11/1978;+99990123456;XA2222222";
        lines[3] = "Keita;Fatou;05/05/1990;+99990777777;";
        System.arraycopy(more, 0, lines, 4, more.length);
        return read(Source.Kind.CONSULAR_REGISTER, "niamey", lines);
    }

    private List<Person> persons() {
        return Person.listAll(desk.view());
    }

    @Test
    void everyRowBecomesAListingOfAPerson() throws Exception {
        IntakePlan done = take(register(";;01/01/1990;;"));
        assertThat(done.created()).isEqualTo(3);
        assertThat(persons()).hasSize(3);
        ListState state = ListState.listAll(desk.view()).getFirst();
        assertThat(state.taken()).isEqualTo(3);
        assertThat(state.leftOut()).isEqualTo(1);
        assertThat(state.ended()).isPresent();
    }

    @Test
    void theSameFileTwiceChangesNothing() throws Exception {
        take(register());
        long facts = desk.size();
        take(register());
        assertThat(desk.size()).isEqualTo(facts);
    }

    @Test
    void anotherListFindsThoseWhoAreKnownAndAddsTheOthers() throws Exception {
        take(register());
        IntakePlan done =
                take(
                        read(
                                Source.Kind.TRAVELLER_LIST,
                                "online",
                                "Name,First name,Date of birth,Phone,Passport",
                                "SIDIBE,Amadu,1975-03-12,0099990123456,XA1111111",
                                "Traore,Binta,1982-04-17,+99990555555,XA3333333"));
        assertThat(done.created()).isEqualTo(1);
        assertThat(persons()).hasSize(4);
        Person amadou =
                persons().stream()
                        .filter(person -> person.details().name().given().equals("Amadou"))
                        .findFirst()
                        .orElseThrow();
        List<RowListed> rows = Listings.of(desk.view(), amadou.id()).listSpeaking();
        assertThat(rows).hasSize(2);
        assertThat(rows.getLast().match().likeness()).isPresent();
    }

    @Test
    void aCorrectedFileUpdatesItsRowsAndKeepsTheOldOnes() throws Exception {
        take(register());
        IntakePlan done =
                take(
                        read(
                                Source.Kind.CONSULAR_REGISTER,
                                "niamey",
                                "Nom;Prénom;Né le;Téléphone;Passeport",
                                "Keita;Fatou;05/05/1990;+99990777777;",
                                "Sidibe;Amadou;13/03/1975;+99990123456;XA1111111",
                                "Sidibe;Mariama;25/11/1978;+99990123456;XA2222222"));
        assertThat(done.created()).isZero();
        assertThat(done.unchanged()).isEqualTo(2);
        assertThat(persons()).hasSize(3);
        assertThat(persons())
                .extracting(person -> person.details().born().toString())
                .contains("1975-03-13")
                .doesNotContain("1975-03-12");
        assertThat(
                        persons().stream()
                                .mapToInt(person ->
                                        Listings.of(desk.view(), person.id()).listSilent().size())
                                .sum())
                .isEqualTo(3);
    }

    @Test
    void namesAtBirthThatAreKnownAndOthersAreReadAndCompared() throws Exception {
        take(register());
        IntakePlan done =
                take(
                        read(
                                Source.Kind.PARTNER_LIST,
                                "embassy",
                                "Nom de naissance;Nom d'usage;Prénoms;Né(e) le;Téléphone",
                                "KEITA;DIALLO;Fatou;05/05/1990;+99990777777",
                                "ZANETTI;SIDIBE;Mariama;25/11/1978;+99990123456",
                                "OKONJO;OKONJO;Bernadette;13/06/1992;"));
        assertThat(done.created()).isEqualTo(1);
        assertThat(persons()).hasSize(4);
    }

    @Test
    void aRowThatIsOnlyAlikeBecomesAQuestion() throws Exception {
        take(register());
        IntakePlan done =
                take(
                        read(
                                Source.Kind.CALL,
                                "hotline",
                                "Nom;Prénom;Né le;Téléphone",
                                "Keita;Fatoumata;1990;",
                                "Diop;Ousmane;01/02/1960;"));
        assertThat(done.toReview()).isEqualTo(1);
        assertThat(persons()).hasSize(5);
        assertThat(Question.listOpen(desk.view())).hasSize(1);
    }

    /** However often it is interrupted, it ends as it would have without. */
    @Test
    void anInterruptedIntakeGoesOnWhereItStopped() throws Exception {
        ReadList list = read(Source.Kind.PARTNER_LIST, "operator", many());
        int[] pieces = {0};
        int interruptions = 0;
        while (desk.view().history(list.id()).stream().noneMatch(IntakeTest::isEnd)) {
            pieces[0] = 0;
            Intake intake =
                    new Intake(
                            desk,
                            known,
                            list,
                            OFFICER,
                            (stage, done, of) -> {
                                if (stage == IntakeProgress.Stage.WRITING && pieces[0]++ == 2) {
                                    throw new IllegalStateException("the power went out");
                                }
                            });
            try {
                intake.run();
            } catch (IllegalStateException powerCut) {
                interruptions++;
            }
        }
        assertThat(interruptions).isGreaterThan(3);
        ListState state = ListState.find(desk.view(), list.id()).orElseThrow();
        assertThat(state.taken()).isEqualTo(list.rows().size());
        assertThat(listings(desk.view())).doesNotHaveDuplicates().hasSize(list.rows().size());
        assertThat(persons()).hasSize(list.rows().size());
    }

    private static boolean isEnd(Recorded recorded) {
        return recorded.fact() instanceof ListEnded;
    }

    private static List<Object> listings(View view) {
        return view.subjects(Subject.Kind.LIST)
                .flatMap(list -> view.history(list).stream())
                .filter(recorded -> recorded.fact() instanceof RowListed)
                .<Object>map(recorded -> ((RowListed) recorded.fact()).at())
                .toList();
    }

    /** People who have nothing in common. */
    private static String[] many() {
        Random random = new Random(3);
        String[] lines = new String[2_000];
        lines[0] = "Nom;Prénom;Né le;Passeport";
        for (int i = 1; i < lines.length; i++) {
            lines[i] =
                    word(random)
                            + ";"
                            + word(random)
                            + ";"
                            + (13 + random.nextInt(15))
                            + "/"
                            + (1 + random.nextInt(12))
                            + "/"
                            + (1930 + random.nextInt(90))
                            + ";XA"
                            + (1_000_000 + i * 37);
        }
        return lines;
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            word.append("bdfgklmnprstvz".charAt(random.nextInt(14)))
                    .append("aeiou".charAt(random.nextInt(5)));
        }
        return word.toString();
    }

    @Test
    void afterARestartEverybodyIsKnownAgain() throws Exception {
        take(register());
        known = new KnownPeople(desk);
        IntakePlan done =
                take(
                        read(
                                Source.Kind.PARTNER_LIST,
                                "airline",
                                "Nom;Prénom;Né le;Passeport",
                                "Sidibe;Amadou;12/03/1975;XA1111111"));
        assertThat(done.created()).isZero();
        assertThat(persons()).hasSize(3);
    }
}
