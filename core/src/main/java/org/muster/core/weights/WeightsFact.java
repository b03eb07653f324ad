package org.muster.core.weights;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.muster.core.fact.Fact;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.Subject;
import org.muster.core.fact.View;

/** What becomes of the weights of an operation. */
public sealed interface WeightsFact extends Fact {

    /**
     * From here on rows are judged by these weights. They stay for ever: what was judged by them is
     * explained by them, also when others have followed.
     *
     * @param version names the weights, as each link and question does that was judged by them
     * @param weights the weights themselves, as the comparison writes them down
     * @param partners how many other rows of the same person a row has, written down likewise
     * @param rows how many rows were known when they were learned
     */
    record WeightsLearned(
            OperationId operation, String version, String weights, String partners, int rows)
            implements WeightsFact {
        @Override
        public List<Subject> subjects() {
            return List.of(operation);
        }

        /** Whether so many rows are enough more to learn anew: a tenth. */
        public boolean isOutgrownBy(int known) {
            return 10L * known >= 11L * rows;
        }
    }

    /** The weights by which rows are judged now. */
    static Optional<WeightsLearned> findLast(View view, OperationId operation) {
        return view.history(operation).findLast(WeightsLearned.class);
    }

    /** The weights of a version, also when others have followed. */
    static Optional<WeightsLearned> find(View view, OperationId operation, String version) {
        return all(view, operation).filter(one -> one.version().equals(version)).findFirst();
    }

    private static Stream<WeightsLearned> all(View view, OperationId operation) {
        return view.history(operation).stream()
                .flatMap(recorded ->
                        recorded.fact() instanceof WeightsLearned learned
                                ? Stream.of(learned)
                                : Stream.empty());
    }
}
