package org.muster.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.muster.core.fact.AboutPerson;
import org.muster.core.fact.BulletinId;
import org.muster.core.fact.CommandId;
import org.muster.core.fact.DemarcheId;
import org.muster.core.fact.EnquiryId;
import org.muster.core.fact.ExportId;
import org.muster.core.fact.Fact;
import org.muster.core.fact.FactId;
import org.muster.core.fact.HouseholdId;
import org.muster.core.fact.Identifying;
import org.muster.core.fact.IncidentId;
import org.muster.core.fact.LegId;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.PassId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.PostId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.RequestId;
import org.muster.core.fact.SitrepId;
import org.muster.core.fact.StatementId;
import org.muster.core.fact.TallyId;
import org.muster.core.fact.TripwireId;
import org.muster.core.register.BirthDate;

/** What holds for every record of a kind, those not yet written included. */
class ShapeTest {

    @Test
    void aFactThatSaysWhoSomeoneIsIsAboutThatPerson() {
        List<Class<? extends Fact>> open =
                AnyFact.listTypes().stream()
                        .filter(type -> holdsIdentifying(type, new HashSet<>()))
                        .filter(type -> !AboutPerson.class.isAssignableFrom(type))
                        .toList();
        assertThat(open).isEmpty();
        assertThat(
                        holdsIdentifying(
                                org.muster.core.register.RegisterFact.PersonRegistered.class,
                                new HashSet<>()))
                .isTrue();
    }

    private static boolean holdsIdentifying(Type type, Set<Type> seen) {
        if (!seen.add(type)) {
            return false;
        }
        if (type instanceof ParameterizedType of) {
            for (Type inner : of.getActualTypeArguments()) {
                if (holdsIdentifying(inner, seen)) {
                    return true;
                }
            }
            return false;
        }
        Class<?> plain = (Class<?>) type;
        if (Identifying.class.isAssignableFrom(plain)) {
            return true;
        }
        if (plain.isRecord()) {
            for (RecordComponent part : plain.getRecordComponents()) {
                if (holdsIdentifying(part.getGenericType(), seen)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void everyFactHasASubject() {
        for (Recorded recorded : new AnyFact(new Random(1)).list(3000)) {
            // lists of nobody are refused by the rules, but a leg or a request is always named
            assertThat(recorded.fact().subjects()).isNotEmpty();
        }
    }

    @Test
    void printedReferencesReadBack() {
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            long value = i < 2 ? i * ((1L << 60) - 1) : random.nextLong(1L << 60);
            readsBack(new PersonId(value), PersonId::parse);
            readsBack(new RequestId(value), RequestId::parse);
            readsBack(new LegId(value), LegId::parse);
            readsBack(new HouseholdId(value), HouseholdId::parse);
            readsBack(new TallyId(value), TallyId::parse);
            readsBack(new BulletinId(value), BulletinId::parse);
            readsBack(new PassId(value), PassId::parse);
            readsBack(new EnquiryId(value), EnquiryId::parse);
            readsBack(new IncidentId(value), IncidentId::parse);
            readsBack(new DemarcheId(value), DemarcheId::parse);
            readsBack(new StatementId(value), StatementId::parse);
            readsBack(new TripwireId(value), TripwireId::parse);
            readsBack(new PostId(value), PostId::parse);
            readsBack(new SitrepId(value), SitrepId::parse);
            readsBack(new ExportId(value), ExportId::parse);
        }
    }

    private static <T> void readsBack(T id, Function<String, T> parse) {
        String text = id.toString();
        assertThat(parse.apply(text)).isEqualTo(id);
        assertThat(parse.apply(text.toLowerCase(Locale.ROOT).replace("-", ""))).isEqualTo(id);
        String misread =
                text.substring(0, 2) + text.substring(2).replace('0', 'O').replace('1', 'l');
        assertThat(parse.apply(misread)).isEqualTo(id);
        String arabic =
                text.chars()
                        .map(sign -> Character.isDigit(sign) ? '٠' + sign - '0' : sign)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
        assertThat(parse.apply(arabic)).isEqualTo(id);
    }

    @Test
    void aReferenceOfAnotherKindOrLengthIsRefused() {
        for (String text :
                List.of("", "P", "L-0000-0000-0000", "P-0000-0000-000", "P-0000-0000-000U")) {
            assertThatThrownBy(() -> PersonId.parse(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("'" + text + "'");
        }
    }

    @Test
    void namesOfFactsAndCommandsReadBack() {
        Random random = new Random(2);
        for (int i = 0; i < 500; i++) {
            CommandId command = new CommandId(random.nextLong(), random.nextLong());
            assertThat(CommandId.parse(command.toString())).isEqualTo(command);
            FactId fact = new FactId(new NodeId("gate-" + i), random.nextLong(1, Long.MAX_VALUE));
            assertThat(FactId.parse(fact.toString())).isEqualTo(fact);
        }
    }

    @Test
    void birthDatesReadBackInEveryLanguage() {
        Locale before = Locale.getDefault();
        try {
            for (Locale locale :
                    List.of(Locale.ROOT, Locale.FRENCH, Locale.forLanguageTag("ar-EG-u-nu-arab"))) {
                Locale.setDefault(locale);
                Random random = new Random(3);
                for (int i = 0; i < 1000; i++) {
                    LocalDate date = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(50_000));
                    BirthDate born =
                            new BirthDate(
                                    maybe(random, date.getYear()),
                                    maybe(random, date.getMonthValue()),
                                    maybe(random, date.getDayOfMonth()));
                    assertThat(BirthDate.parse(born.toString())).isEqualTo(born);
                }
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    private static OptionalInt maybe(Random random, int part) {
        return random.nextInt(3) == 0 ? OptionalInt.empty() : OptionalInt.of(part);
    }
}
