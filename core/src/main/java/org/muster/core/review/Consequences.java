package org.muster.core.review;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.muster.core.account.Account;
import org.muster.core.account.Accounts;
import org.muster.core.fact.History;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.register.Person;
import org.muster.core.request.Need;
import org.muster.core.request.Needs;
import org.muster.core.sameness.Pair;

/**
 * What hangs on a pair: the graver of what hangs on each of the two, of those who are still to be
 * brought out.
 *
 * <p>Threads: any.
 */
public final class Consequences {
    private static final int OF_AGE = 18;

    private final View view;
    private final LocalDate today;
    private final Accounts accounts;
    private final Map<PersonId, Known> known;

    /** What hangs on a person, as long as their history is this one. */
    private record Known(History history, Consequence consequence) {}

    private Consequences(View view, LocalDate today, Map<PersonId, Known> known) {
        this.view = view;
        this.today = today;
        this.accounts = new Accounts(view);
        this.known = known;
    }

    /** Who is a minor is told by the day in the operation's zone. */
    public static Consequences of(View view, ZoneId zone) {
        return new Consequences(
                view, LocalDate.ofInstant(view.moment(), zone), new ConcurrentHashMap<>());
    }

    /**
     * The same a little later, reading again only those of whom something was recorded since: not
     * what a leg or the clock did to them.
     */
    public Consequences soonAfter(View later) {
        return new Consequences(later, today, known);
    }

    Consequence of(Pair pair) {
        Consequence first = of(pair.first());
        Consequence second = of(pair.second());
        return first.compareTo(second) <= 0 ? first : second;
    }

    private Consequence of(PersonId person) {
        History history = view.history(person);
        Known before = known.get(person);
        // a history that did not grow is the very same, but for persons of several references
        if (before == null || before.history() != history) {
            before = new Known(history, read(person));
            known.put(person, before);
        }
        return before.consequence();
    }

    private Consequence read(PersonId id) {
        Optional<Account> account = accounts.find(id);
        if (account.isEmpty() || isBehindUs(account.get())) {
            return Consequence.FIGURE;
        }
        List<Need> needs = Needs.of(view, id);
        OptionalInt age = Person.get(view, id).details().born().ageOn(today);
        if (needs.contains(Need.MINOR_ALONE) || age.isPresent() && age.getAsInt() < OF_AGE) {
            return Consequence.MINOR;
        }
        if (!needs.isEmpty()) {
            return Consequence.CARE;
        }
        return switch (account.get().state()) {
            case OFFERED, ON_THE_WAY, AT_CONTROL_CENTRE, MANIFESTED -> Consequence.LEAVING;
            case WANTS_OUT -> Consequence.ASKED;
            case UNKNOWN, CONTACTED, STAYS -> Consequence.FIGURE;
            case UNDER_WAY, ARRIVED, LEFT_ALONE, ABROAD, DEAD -> Consequence.FIGURE;
        };
    }

    private static boolean isBehindUs(Account account) {
        return switch (account.state()) {
            case UNDER_WAY, ARRIVED, LEFT_ALONE, ABROAD, DEAD -> true;
            case UNKNOWN,
                    CONTACTED,
                    STAYS,
                    WANTS_OUT,
                    OFFERED,
                    ON_THE_WAY,
                    AT_CONTROL_CENTRE,
                    MANIFESTED ->
                    false;
        };
    }
}
