package org.muster.server.pages;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.muster.core.register.Details;
import org.muster.core.register.Nationality;
import org.muster.core.register.Sex;
import org.muster.identity.link.Field;
import org.muster.identity.link.Waterfall;
import org.muster.server.pages.Compared.Cell;

/** Two persons detail by detail: first what tells people apart, then where each of them stands. */
final class Beside {
    /** Levels from which on a birth date or an address is no longer alike to the eye. */
    private static final int A_YEAR_APART = 6;

    private static final int SAME_TOWN = 3;

    private final QuestionSide first;
    private final QuestionSide second;
    private final Waterfall seen;
    private final Frame frame;

    /**
     * @param seen what a comparison saw of the two
     */
    Beside(QuestionSide first, QuestionSide second, Waterfall seen, Frame frame) {
        this.seen = seen;
        this.first = first;
        this.second = second;
        this.frame = frame;
    }

    /** Without what is known of neither. */
    List<Compared> lines() {
        return Stream.concat(told().stream(), standing().stream())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private List<Compared> told() {
        Details mine = first.person().details();
        Details theirs = second.person().details();
        return List.of(
                Compared.ofValues("gate.familyName", mine.name().family(), theirs.name().family())
                        .orAlike(isAlike(Field.FAMILY)),
                Compared.ofValues("gate.givenName", mine.name().given(), theirs.name().given())
                        .orAlike(isAlike(Field.GIVEN)),
                Compared.ofValues(
                                "details.original",
                                mine.name().original(),
                                theirs.name().original())
                        .orAlike(isAlike(Field.FAMILY) && isAlike(Field.GIVEN)),
                Compared.ofBirths("born", mine.born(), theirs.born()).orAlike(isAlike(Field.BIRTH)),
                Compared.ofValues("sex", sex(mine), sex(theirs)),
                Compared.ofSeveral("nationality", nationalities(mine), nationalities(theirs)),
                Compared.ofSeveral("person.documents", first.documents(), second.documents())
                        .orAlike(isAlike(Field.DOCUMENT)),
                Compared.ofSeveral("request.phone", first.phones(), second.phones())
                        .orAlike(isAlike(Field.PHONE)),
                Compared.ofSeveral("request.email", first.emails(), second.emails())
                        .orAlike(isAlike(Field.EMAIL)),
                Compared.ofSeveral("listed.address", first.addresses(), second.addresses())
                        .orAlike(isAlike(Field.ADDRESS)));
    }

    private boolean isAlike(Field field) {
        int far =
                switch (field) {
                    case BIRTH -> A_YEAR_APART;
                    case ADDRESS -> SAME_TOWN;
                    case FAMILY, GIVEN, ORDER, SEX, NATIONALITY, DOCUMENT, PHONE, EMAIL, AGE ->
                            field.levels();
                };
        return IntStream.range(1, far)
                .mapToObj(field::code)
                .anyMatch(code -> seen.steps().stream().anyMatch(step -> step.code().equals(code)));
    }

    private List<Compared> standing() {
        return List.of(
                Compared.beside("reference", reference(first), reference(second)),
                Compared.beside("state", state(first), state(second)),
                Compared.beside("person.presence", presence(first), presence(second)),
                Compared.beside("person.needs", needs(first), needs(second)),
                Compared.beside("person.request", first.requestCells(), second.requestCells()),
                Compared.beside("question.household", first.household(), second.household()));
    }

    private String sex(Details details) {
        return details.sex() == Sex.UNKNOWN ? "" : frame.word(details.sex());
    }

    private List<String> nationalities(Details details) {
        return details.claimed().stream().map(Nationality::code).map(frame::state).toList();
    }

    private static List<Cell> reference(QuestionSide side) {
        String reference = side.person().id().toString();
        return List.of(Cell.link(reference, "people/" + reference));
    }

    private List<Cell> state(QuestionSide side) {
        Cell state = Cell.of(frame.word(side.account().state()));
        return side.leg()
                .map(leg -> List.of(state, Cell.link(leg.plan().label(), "legs/" + leg.id())))
                .orElse(List.of(state));
    }

    private List<Cell> presence(QuestionSide side) {
        return side.person()
                .presence()
                .map(seen ->
                        List.of(
                                Cell.of(
                                        frame.word(seen.presence())
                                                + ", "
                                                + frame.time(seen.observed()))))
                .orElse(List.of());
    }

    private List<Cell> needs(QuestionSide side) {
        return side.needs().stream().map(need -> Cell.of(frame.word(need))).toList();
    }
}
