package org.muster.identity.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muster.core.fact.Band;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.Fact;
import org.muster.core.fact.FactId;
import org.muster.core.fact.ListId;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.Operation;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Stamp;
import org.muster.core.fact.UserId;
import org.muster.core.gate.GateFact;
import org.muster.core.listing.Listing;
import org.muster.core.listing.ListingFact.RowListed;
import org.muster.core.listing.Match;
import org.muster.core.listing.RowWords;
import org.muster.core.listing.Stay;
import org.muster.core.register.BirthDate;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Details;
import org.muster.core.register.Note;
import org.muster.core.register.PersonName;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterFact;
import org.muster.core.register.Sex;
import org.muster.core.register.Source;
import org.muster.core.register.TravelDocument;
import org.muster.core.sameness.SamenessFact.FoundOne;
import org.muster.core.sameness.SamenessFact.FoundTwo;
import org.muster.identity.search.DeskSearch.Found;
import org.muster.identity.search.DeskSearch.Reason;

class DeskSearchTest {
    private static final NodeId NODE = new NodeId("hub");

    private final Operation operation = new Operation();
    private long number;
    private final PersonId aicha = new PersonId(1);
    private final PersonId omar = new PersonId(2);
    private final PersonId wang = new PersonId(3);
    private DeskSearch search;

    @BeforeEach
    void fill() {
        register(
                aicha,
                new PersonName("N'Diaye-Lefèvre", "Aïcha", ""),
                "+227 90 12 34 56",
                "20AB12345");
        register(omar, new PersonName("Abdou", "Omar", "عُمَر عبدو"), "0022796000001", "X-77 88");
        register(wang, new PersonName("Wang", "Xiaoming", "王小明"), "+86 138 0000 1234", "E99887766");
        search = DeskSearch.over(operation);
    }

    @AfterEach
    void close() {
        search.close();
    }

    private void apply(Fact fact) {
        number++;
        operation.apply(
                Recorded.of(
                        new FactId(NODE, number),
                        new Stamp(number, 0, NODE),
                        new UserId("clerk"),
                        CommandId.of(new UUID(0, number)),
                        fact));
    }

    private void register(PersonId id, PersonName name, String phone, String document) {
        apply(new RegisterFact.PersonRegistered(id, source(), details(name, phone, document)));
    }

    private static Source source() {
        return new Source(Source.Kind.CONSULAR_REGISTER, "list 1");
    }

    private static Details details(PersonName name, String phone, String document) {
        return new Details(
                name,
                BirthDate.UNKNOWN,
                Sex.UNKNOWN,
                List.of(),
                List.of(new TravelDocument(TravelDocument.Kind.PASSPORT, "FRA", document)),
                List.of(new ContactPoint(ContactPoint.Channel.PHONE, phone)));
    }

    @ParameterizedTest
    @CsvSource({
        "aicha, 1, NAME",
        "AÏCHA NDI, 1, NAME",
        "lefevre, 1, NAME",
        "lefebre, 1, SIMILAR_NAME",
        "aihca ndiaye, 1, SIMILAR_NAME",
        "عمر, 2, NAME",
        "王, 3, NAME",
        "小明, 3, NAME",
        "xiao w, 3, NAME",
        "20 ab 123-45, 1, DOCUMENT",
        "x7788, 2, DOCUMENT",
        "90123456, 1, PHONE",
        "0022790123456, 1, PHONE",
        "p-0000-0000-0002, 2, REFERENCE",
    })
    void findsWhatWasTyped(String typed, long person, Reason reason) {
        assertThat(search.find(typed, 10)).containsExactly(new Found(new PersonId(person), reason));
    }

    /** What is written in one script is found by what is typed in another, joined or apart. */
    @ParameterizedTest
    @CsvSource({
        "عائشة, 1",
        "Аиша, 1",
        "ayesha, 1",
        "omer, 2",
        "Умар Абду, 2",
        "عبدو عمر, 2",
        "Ван, 3",
        "wong, 3",
        "ndiaye lefevre, 1",
        "ndiayelefevre, 1",
    })
    void findsAcrossScripts(String typed, long person) {
        assertThat(search.find(typed, 10))
                .extracting(Found::person)
                .startsWith(new PersonId(person));
    }

    @Test
    void joinedNamesAreFoundApartAndExactOnesComeFirst() {
        PersonId joined = new PersonId(5);
        PersonId apart = new PersonId(6);
        PersonId other = new PersonId(7);
        register(joined, new PersonName("Sow", "Abdelkader", ""), "0033699000005", "D5");
        register(apart, new PersonName("Sow", "Abd el Kader", ""), "0033699000006", "D6");
        register(other, new PersonName("Sow", "", "عبد القادر صو"), "0033699000007", "D7");
        search.update(operation, List.of(joined, apart, other));
        assertThat(search.find("sow abdelkader", 10))
                .extracting(Found::person)
                .containsExactlyInAnyOrder(joined, apart, other)
                .endsWith(other);
        assertThat(search.find("sow abd el kader", 10).getFirst().person()).isEqualTo(apart);
        assertThat(search.find("عبد القادر", 10))
                .extracting(Found::person)
                .startsWith(other)
                .contains(joined, apart);
    }

    @ParameterizedTest
    @CsvSource({"moussa", "aicha wang", "20AB1234", "zz", "''", "' - '"})
    void findsNobodyWhereNobodyFits(String typed) {
        assertThat(search.find(typed, 10)).isEmpty();
    }

    @Test
    void followsWhatBecomesKnown() {
        apply(new GateFact.Banded(omar, new Band("NE0042")));
        apply(
                new RegisterFact.DetailsCorrected(
                        aicha,
                        details(
                                new PersonName("Moreau", "Aïcha", ""),
                                "0033600000000",
                                "20AB12345"),
                        Note.NONE));
        PersonId late = new PersonId(4);
        register(late, new PersonName("Moreau", "Luc", ""), "0033611111111", "20AB99999");
        search.update(operation, List.of(omar, aicha, late));

        assertThat(search.find("ne-0042", 10)).containsExactly(new Found(omar, Reason.BAND));
        assertThat(search.find("ndiaye", 10)).isEmpty();
        assertThat(search.find("moreau", 10))
                .extracting(Found::person)
                .containsExactlyInAnyOrder(aicha, late);
    }

    @Test
    void aDocumentSeenAtTheGateIsFoundToo() {
        TravelDocument seen =
                new TravelDocument(TravelDocument.Kind.LAISSEZ_PASSER, "FRA", "LP000123");
        apply(new GateFact.Identified(wang, Optional.of(seen), Optional.empty(), Optional.empty()));
        search.update(operation, List.of(wang));
        assertThat(search.find("lp000123", 5)).containsExactly(new Found(wang, Reason.DOCUMENT));
    }

    @Test
    void theNamesOnListsAndThePlacesAndAddressesAreFoundToo() {
        ListId list = new ListId(1);
        PersonName married = new PersonName("Keita", "Aïcha", "");
        Details details =
                new Details(
                        married,
                        BirthDate.UNKNOWN,
                        Sex.UNKNOWN,
                        List.of(),
                        List.of(),
                        List.of(
                                new ContactPoint(
                                        ContactPoint.Channel.EMAIL, "Aicha.K@example.org")));
        apply(
                new RowListed(
                        aicha,
                        new Listing(list, "", 3),
                        source(),
                        new RowWords(
                                details,
                                Note.NONE,
                                OptionalInt.empty(),
                                Note.NONE,
                                new Note("Plateau, îlot 7"),
                                Note.NONE,
                                Presence.UNKNOWN,
                                Stay.UNKNOWN,
                                ""),
                        Instant.EPOCH,
                        Match.HUMAN,
                        Optional.empty()));
        search.update(operation, List.of(aicha));
        assertThat(search.find("keita", 5)).containsExactly(new Found(aicha, Reason.NAME));
        assertThat(search.find("aicha.k@ex", 5)).containsExactly(new Found(aicha, Reason.EMAIL));
        assertThat(search.find("aicha plateau", 5)).containsExactly(new Found(aicha, Reason.PLACE));
    }

    @Test
    void eitherReferenceOfOnePersonFindsThem() {
        apply(new FoundOne(omar, wang, Note.NONE));
        search.update(operation, List.of(omar, wang));
        assertThat(search.find("wang", 5)).containsExactly(new Found(omar, Reason.NAME));
        assertThat(search.find(wang.toString(), 5))
                .containsExactly(new Found(omar, Reason.REFERENCE));
        apply(new FoundTwo(omar, wang, Note.NONE));
        search.update(operation, List.of(omar, wang));
        assertThat(search.find("wang", 5)).containsExactly(new Found(wang, Reason.NAME));
    }

    /** Whole names of random people are found, however many share a part of them. */
    @Test
    void everyoneIsFoundByTheirOwnName() {
        Random random = new Random(20230802);
        List<PersonId> persons = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            PersonId id = new PersonId(1000 + i);
            register(
                    id,
                    new PersonName(word(random) + " " + word(random), word(random) + "é", ""),
                    "00227" + (10_000_000 + i),
                    "DOC" + i);
            persons.add(id);
        }
        search.update(operation, persons);
        for (PersonId id : persons) {
            PersonName name = org.muster.core.register.Person.get(operation, id).details().name();
            String typed = name.given() + " " + name.family();
            assertThat(search.find(typed, 300)).extracting(Found::person).contains(id);
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        int syllables = 1 + random.nextInt(3);
        for (int i = 0; i < syllables; i++) {
            word.append("bdklmnrst".charAt(random.nextInt(9)))
                    .append("aeiou".charAt(random.nextInt(5)));
        }
        return word.toString();
    }

    @Test
    void onlyFactsThatChangeWhatIsFoundConcernIt() {
        assertThat(DeskSearch.concerns(new GateFact.Banded(omar, new Band("NE0042")))).isTrue();
        assertThat(DeskSearch.concerns(new GateFact.ArrivedAtGate(omar, "gate"))).isFalse();
    }
}
