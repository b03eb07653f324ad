package org.muster.core.closing;

import java.util.ArrayList;
import java.util.List;
import org.muster.core.fact.Fact;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Subject;
import org.muster.core.fact.TallyId;

/**
 * How an operation is brought to its end. Nothing in it is sealed, since it must outlive the data
 * of people: its words name nobody.
 */
public sealed interface ClosingFact extends Fact {
    OperationId operation();

    @Override
    default List<Subject> subjects() {
        return List.of(operation());
    }

    /**
     * Somebody said how it stands with a point.
     *
     * @param open how much of it was open then, by the facts; 0 where they do not tell
     */
    record PointAnswered(
            OperationId operation, ClosingPoint point, ClosingAnswer answer, int open, String note)
            implements ClosingFact {}

    /**
     * These tallies are the final figures. Later ones take their place, and say why.
     *
     * @param note why they are final, or what was wrong with those before
     */
    record FiguresFixed(OperationId operation, List<TallyId> tallies, String note)
            implements ClosingFact {
        public FiguresFixed {
            tallies = List.copyOf(tallies);
        }

        @Override
        public List<Subject> subjects() {
            List<Subject> subjects = new ArrayList<>();
            subjects.add(operation);
            subjects.addAll(tallies);
            return subjects;
        }
    }

    /**
     * Whoever remained at the moment of this fact is from now on in the hands of somebody else.
     *
     * @param to the desk, post or authority that goes on
     * @param persons how many they were
     * @param note what was agreed
     */
    record RemainingHandedOver(OperationId operation, String to, int persons, String note)
            implements ClosingFact {}

    /**
     * How long the data of people are kept after the end.
     *
     * @param days after the operation was closed
     * @param hold whether they must be kept beyond that, until a later fact says otherwise
     * @param basis the rule, or the court or authority that has them kept
     */
    record RetentionSet(OperationId operation, int days, boolean hold, String basis)
            implements ClosingFact {}
}
