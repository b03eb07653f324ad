package org.muster.core.fact;

import java.util.List;

/** The answer to a command: the facts that it becomes, or every reason why not. */
public sealed interface Decision {

    /** The command was carried out. Its first fact names what it made. */
    record Accepted(List<Fact> facts) implements Decision {
        public Accepted {
            facts = List.copyOf(facts);
            if (facts.isEmpty()) {
                throw new IllegalArgumentException(
                        "a command that is accepted leaves at least one fact");
            }
        }
    }

    record Refused(List<Refusal> reasons) implements Decision {
        public Refused {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("a refusal gives a reason");
            }
        }
    }

    /** Refused for the collected reasons, or accepted with the facts when there is none. */
    static Decision of(List<Refusal> reasons, java.util.function.Supplier<List<Fact>> facts) {
        return reasons.isEmpty() ? new Accepted(facts.get()) : new Refused(reasons);
    }

    static Decision accept(Fact... facts) {
        return new Accepted(List.of(facts));
    }

    static Decision refuse(List<Refusal> reasons) {
        return new Refused(reasons);
    }

    static Decision refuse(Refusal... reasons) {
        return new Refused(List.of(reasons));
    }
}
