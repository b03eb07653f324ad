package org.muster.server.sheets;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.muster.core.fact.LegId;
import org.muster.core.fact.View;
import org.muster.core.movement.Leg;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.ContactPoint.Channel;
import org.muster.core.register.Nationality;
import org.muster.core.register.Person;
import org.muster.formats.tabular.writing.Value;

/**
 * People of the register as a list to call and to tick off: who they are, how they are accounted
 * for, how to reach them. Papers and needs stay in the register.
 */
public final class PeopleFile {
    private static final String BETWEEN = "; ";

    private static final List<SheetColumn<Row>> COLUMNS =
            List.of(
                    column("sheet.name", 32, row -> row.person().details().name().onLists()),
                    column("sheet.own_script", 26, row -> row.person().details().name().original()),
                    column("sheet.family_name", 22, row -> row.person().details().name().family()),
                    column("sheet.given_names", 22, row -> row.person().details().name().given()),
                    column("sheet.sex", 6, row -> Shown.sex(row.person().details().sex())),
                    new SheetColumn<>(
                            "sheet.born",
                            12,
                            (row, words) -> Shown.born(row.person().details().born())),
                    column(
                            "sheet.nationality",
                            11,
                            row -> row.person().counted().map(Nationality::code).orElse("")),
                    new SheetColumn<>(
                            "sheet.state",
                            22,
                            (row, words) -> Value.text(words.of(row.listed().state()))),
                    column("sheet.leg", 12, row -> row.listed().leg()),
                    new SheetColumn<>(
                            "sheet.since",
                            20,
                            (row, words) ->
                                    Value.time(row.listed().since(), row.asker().plan().zone())),
                    column("sheet.phone", 18, row -> first(row.all(Channel.PHONE))),
                    column("sheet.other_phones", 20, row -> others(row.all(Channel.PHONE))),
                    column("sheet.email", 26, row -> String.join(BETWEEN, row.all(Channel.EMAIL))),
                    column(
                            "sheet.household",
                            18,
                            row -> row.person().household().map(Object::toString).orElse("")),
                    column("sheet.person", 20, row -> row.person().id().toString()));

    private PeopleFile() {}

    /** One person, read when their row is written. */
    private record Row(Person person, Listed listed, SheetAsker asker) {
        List<String> all(Channel channel) {
            return person.details().contacts().stream()
                    .filter(contact -> contact.channel() == channel)
                    .map(ContactPoint::value)
                    .toList();
        }
    }

    private static SheetColumn<Row> column(String name, int width, Function<Row, String> text) {
        return new SheetColumn<>(name, width, (row, words) -> Value.text(text.apply(row)));
    }

    private static String first(List<String> all) {
        return all.stream().findFirst().orElse("");
    }

    private static String others(List<String> all) {
        return all.stream().skip(1).collect(Collectors.joining(BETWEEN));
    }

    /**
     * Writes the list, says what it is narrowed to, and closes the stream. Whoever is given is read
     * from the view only when their turn comes, and forgotten after it.
     */
    public static void write(
            SheetFile file,
            OutputStream out,
            View view,
            Consumer<Consumer<Listed>> people,
            PeopleChoice choice,
            String typed,
            SheetAsker asker,
            SheetWords words) {
        List<Mark> own =
                List.of(
                        Mark.of("sheet.state", choice.state().map(words::of).orElse("")),
                        Mark.of("sheet.nationality", choice.nationality().orElse("")),
                        Mark.of("sheet.leg", choice.leg().map(one -> label(view, one)).orElse("")),
                        Mark.of(
                                "sheet.carried_out",
                                choice.carried() ? words.get("sheet.yes") : ""),
                        Mark.of("sheet.search", typed));
        new SheetBook<>(
                        words.get("sheet.people"),
                        asker,
                        words,
                        SheetBook.marks(own, asker, words),
                        COLUMNS)
                .write(
                        file,
                        out,
                        rows -> people.accept(listed -> find(view, listed, asker).ifPresent(rows)));
    }

    private static String label(View view, LegId leg) {
        return Leg.find(view, leg).map(found -> found.plan().label()).orElse(leg.toString());
    }

    private static Optional<Row> find(View view, Listed listed, SheetAsker asker) {
        return Person.find(view, listed.person()).map(person -> new Row(person, listed, asker));
    }
}
