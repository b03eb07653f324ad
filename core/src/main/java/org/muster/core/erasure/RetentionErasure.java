package org.muster.core.erasure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.muster.core.erasure.ErasureFact.PersonsErased;
import org.muster.core.erasure.ErasureFact.RetentionErasureApproved;
import org.muster.core.erasure.ErasureFact.RetentionErasureAsked;
import org.muster.core.erasure.ErasureFact.RetentionErasureStopped;
import org.muster.core.fact.AboutPerson;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Subject;
import org.muster.core.fact.View;

/**
 * How far the erasure of everybody of an operation is, whose time of retention is over.
 *
 * @param asked who asked for it last, unless it was stopped since
 * @param approved who approved that
 */
public record RetentionErasure(Optional<Recorded> asked, Optional<Recorded> approved) {
    /**
     * Things that stand for somebody's words, and not for the state's own record of what it did.
     */
    private static final List<Subject.Kind> OF_PEOPLE =
            List.of(
                    Subject.Kind.PERSON,
                    Subject.Kind.LEG,
                    Subject.Kind.REQUEST,
                    Subject.Kind.LIST,
                    Subject.Kind.FORM,
                    Subject.Kind.MESSAGE,
                    Subject.Kind.CAMPAIGN,
                    Subject.Kind.SENDING,
                    Subject.Kind.CELL,
                    Subject.Kind.ENQUIRY,
                    Subject.Kind.INCIDENT);

    public static RetentionErasure of(View view, OperationId operation) {
        Optional<Recorded> asked = Optional.empty();
        Optional<Recorded> approved = Optional.empty();
        for (Recorded recorded : view.recorded(operation)) {
            switch (recorded.fact()) {
                case RetentionErasureAsked ask -> {
                    asked = Optional.of(recorded);
                    approved = Optional.empty();
                }
                case RetentionErasureApproved approve -> {
                    // one that was stopped meanwhile, elsewhere, is approved in vain
                    if (asked.filter(ask -> !ask.by().equals(recorded.by())).isPresent()) {
                        approved = Optional.of(recorded);
                    }
                }
                case RetentionErasureStopped stop -> {
                    asked = Optional.empty();
                    approved = Optional.empty();
                }
                default -> {}
            }
        }
        return new RetentionErasure(asked, approved);
    }

    /** Whether it is to be carried out, or goes on. */
    public boolean isUnderWay() {
        return approved.isPresent();
    }

    /** How many references are erased, and how many are left; things that stand for words too. */
    public record Progress(int erased, int left) {
        public int all() {
            return erased + left;
        }
    }

    public static Progress progress(View view) {
        int erased = 0;
        int left = 0;
        for (PersonId reference : references(view).toList()) {
            if (Erasure.isErased(view, reference)) {
                erased++;
            } else {
                left++;
            }
        }
        return new Progress(erased, left);
    }

    /** The next who are to be erased, at most so many; people before things. */
    static PersonsErased next(View view, OperationId operation, int most) {
        List<PersonId> next =
                persons(view)
                        .filter(reference -> !Erasure.isErased(view, reference))
                        .limit(most)
                        .toList();
        List<PersonId> words =
                next.isEmpty()
                        ? keys(view)
                                .filter(reference -> !Erasure.isErased(view, reference))
                                .distinct()
                                .limit(most)
                                .toList()
                        : List.of();
        return new PersonsErased(operation, next, words, ErasureBasis.RETENTION_OVER);
    }

    private static Stream<PersonId> references(View view) {
        return Stream.concat(persons(view), keys(view)).distinct();
    }

    /** Under every reference: a finding that they are one may be taken back. */
    private static Stream<PersonId> persons(View view) {
        return view.persons().flatMap(person -> view.sameness().references(person).stream());
    }

    /** Whose keys seal anything that people said or that was said of them. */
    private static Stream<PersonId> keys(View view) {
        return OF_PEOPLE.stream()
                .flatMap(view::subjects)
                .flatMap(subject -> view.recorded(subject).stream())
                .map(Recorded::fact)
                .filter(AboutPerson.class::isInstance)
                .map(fact -> ((AboutPerson) fact).person());
    }
}
