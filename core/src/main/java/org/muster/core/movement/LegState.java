package org.muster.core.movement;

import java.time.Instant;
import org.muster.core.fact.Recorded;

/** How far a leg is. */
public sealed interface LegState {
    /** The state in a word, for sentences. */
    String word();

    /** A state in which people can still be put on the leg's list. */
    sealed interface Open extends LegState {}

    /** A state in which the manifest is sealed and the leg was not cancelled. */
    sealed interface Sealed extends LegState {
        /** The fact that brought the leg here. */
        Recorded evidence();
    }

    record Planned() implements Open {
        @Override
        public String word() {
            return "planned";
        }
    }

    record Boarding(Recorded opened) implements Open {
        @Override
        public String word() {
            return "boarding";
        }
    }

    record DoorsShut(Recorded evidence) implements Sealed {
        @Override
        public String word() {
            return "doors shut";
        }
    }

    record Departed(Recorded evidence, Instant at) implements Sealed {
        @Override
        public String word() {
            return "departed";
        }
    }

    record Arrived(Recorded evidence, Instant at) implements Sealed {
        @Override
        public String word() {
            return "arrived";
        }
    }

    record Cancelled(Recorded evidence, String reason) implements LegState {
        @Override
        public String word() {
            return "cancelled";
        }
    }
}
