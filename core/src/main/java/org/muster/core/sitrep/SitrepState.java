package org.muster.core.sitrep;

import org.muster.core.fact.Recorded;
import org.muster.core.register.Note;
import org.muster.core.sitrep.SitrepFact.SitrepIssued;

/** How far a sitrep is. Only a draft can be changed. */
public sealed interface SitrepState {
    String word();

    record Drafted() implements SitrepState {
        @Override
        public String word() {
            return "a draft";
        }
    }

    record Issued(SitrepIssued issue, Recorded by) implements SitrepState {
        @Override
        public String word() {
            return "issued";
        }
    }

    record Abandoned(Note why) implements SitrepState {
        @Override
        public String word() {
            return "abandoned";
        }
    }
}
