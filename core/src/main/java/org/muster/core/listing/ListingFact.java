package org.muster.core.listing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.AboutPerson;
import org.muster.core.fact.Dated;
import org.muster.core.fact.Fact;
import org.muster.core.fact.ListId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Subject;
import org.muster.core.register.Note;
import org.muster.core.register.Source;

/** What becomes of lists and their rows. */
public sealed interface ListingFact extends Fact {

    /** A list is being taken in. */
    record ListBegun(ListId list, ListPlan plan) implements ListingFact {
        @Override
        public List<Subject> subjects() {
            return List.of(list);
        }
    }

    /**
     * A row says this of a person; where nobody knew them before, this registers them.
     *
     * @param replaces the row of an earlier version of the list, which no longer speaks
     * @param asOf when what it says was so
     */
    record RowListed(
            PersonId person,
            Listing at,
            Source source,
            RowWords words,
            Instant asOf,
            Match match,
            Optional<Listing> replaces)
            implements ListingFact, AboutPerson, Dated {
        @Override
        public List<Subject> subjects() {
            return List.of(person, at.list());
        }

        @Override
        public Instant dated() {
            return asOf;
        }
    }

    /** A row of which nobody could be made, with what was wrong; its words are not kept. */
    record RowLeftOut(Listing at, List<String> problems) implements ListingFact {
        public RowLeftOut {
            problems = List.copyOf(problems);
        }

        @Override
        public List<Subject> subjects() {
            return List.of(at.list());
        }
    }

    /** Somebody looked: the row is about somebody else, and no longer speaks here. */
    record RowParted(PersonId person, Listing at, Note reason) implements ListingFact, AboutPerson {
        @Override
        public List<Subject> subjects() {
            return List.of(person, at.list());
        }
    }

    /**
     * All of the list has been taken in.
     *
     * @param created rows about somebody who was new
     * @param updated rows about somebody who was known
     * @param leftOut rows of which nobody could be made
     */
    record ListEnded(ListId list, int created, int updated, int leftOut) implements ListingFact {
        @Override
        public List<Subject> subjects() {
            return List.of(list);
        }
    }
}
