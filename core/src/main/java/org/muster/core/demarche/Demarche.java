package org.muster.core.demarche;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.muster.core.demarche.DemarcheFact.DemarcheAnswered;
import org.muster.core.demarche.DemarcheFact.DemarcheEnded;
import org.muster.core.demarche.DemarcheFact.DemarcheMade;
import org.muster.core.fact.DemarcheId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Subject;
import org.muster.core.fact.View;

/**
 * An approach to a government as it stands.
 *
 * @param answers in the order in which they were given; the last one counts
 * @param ended why nothing more is expected; empty while something is
 */
public record Demarche(
        DemarcheMade made, List<DemarcheAnswered> answers, Optional<DemarcheEnded> ended) {

    /** Those that wait for an answer by their deadline, then the latest of the others. */
    public static final Comparator<Demarche> ORDER =
            Comparator.comparing((Demarche one) -> !one.isAwaited())
                    .thenComparing(one ->
                            one.isAwaited()
                                    ? one.made().deadline().orElse(Instant.MAX)
                                    : Instant.MIN)
                    .thenComparing(one -> one.made().at(), Comparator.reverseOrder())
                    .thenComparing(one -> one.id().value());

    public Demarche {
        answers = List.copyOf(answers);
    }

    public static Optional<Demarche> find(View view, DemarcheId id) {
        Optional<DemarcheMade> made = Optional.empty();
        List<DemarcheAnswered> answers = new ArrayList<>(0);
        Optional<DemarcheEnded> ended = Optional.empty();
        for (Recorded recorded : view.history(id)) {
            if (recorded.fact() instanceof DemarcheFact fact) {
                switch (fact) {
                    case DemarcheMade first -> made = made.or(() -> Optional.of(first));
                    case DemarcheAnswered answer -> answers.add(answer);
                    case DemarcheEnded end -> ended = Optional.of(end);
                }
            }
        }
        answers.sort(Comparator.comparing(DemarcheAnswered::at));
        Optional<DemarcheEnded> end = ended;
        return made.map(first -> new Demarche(first, answers, end));
    }

    public static List<Demarche> listAll(View view) {
        return view.subjects(Subject.Kind.DEMARCHE)
                .flatMap(id -> find(view, (DemarcheId) id).stream())
                .sorted(ORDER)
                .toList();
    }

    /** Those whose deadline is past without an answer. */
    public static List<Demarche> listOverdue(View view) {
        return listAll(view).stream().filter(one -> one.isOverdue(view.moment())).toList();
    }

    public DemarcheId id() {
        return made.demarche();
    }

    /** Stands for it where words are sealed. */
    public PersonId key() {
        return made.person();
    }

    public Optional<DemarcheAnswered> findAnswer() {
        return answers.isEmpty() ? Optional.empty() : Optional.of(answers.getLast());
    }

    /** Whether nobody has answered, and an answer is still expected. */
    public boolean isAwaited() {
        return answers.isEmpty() && ended.isEmpty();
    }

    public boolean isOverdue(Instant now) {
        return isAwaited()
                && made.deadline().filter(deadline -> !now.isBefore(deadline)).isPresent();
    }
}
