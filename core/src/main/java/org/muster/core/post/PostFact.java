package org.muster.core.post;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.AboutPerson;
import org.muster.core.fact.Dated;
import org.muster.core.fact.Fact;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.PostId;
import org.muster.core.fact.Subject;
import org.muster.core.register.Nationality;

/**
 * What became of posts. What a post does and whom it helps is not sealed, since gates send people
 * there; its words name nobody. How many staff it counts is.
 */
public sealed interface PostFact extends Fact {
    PostId post();

    @Override
    default List<Subject> subjects() {
        return List.of(post());
    }

    /**
     * There is a post that we look at.
     *
     * @param person is nobody: it stands for the post, and with its key the counts are sealed
     */
    record PostOpened(PostId post, PersonId person, PostPlan plan)
            implements PostFact, AboutPerson {}

    /** Its name, kind or whereabouts were wrong, or are others now. */
    record PostCorrected(PostId post, PostPlan plan) implements PostFact {}

    /** It does so much from a time on. */
    record PostStatusSet(PostId post, StatusSaid said) implements PostFact, Dated {
        @Override
        public Instant dated() {
            return said.since();
        }
    }

    /**
     * A post told how many staff of one category it has. It says nothing of anybody in the
     * register, and is never added to those counted there.
     *
     * @param source who says so
     */
    record StaffCounted(
            PostId post,
            PersonId person,
            StaffCategory category,
            StaffNumbers numbers,
            Instant asOf,
            String source)
            implements PostFact, AboutPerson, Dated {
        @Override
        public Instant dated() {
            return asOf;
        }
    }

    /**
     * It helps the nationals of some states.
     *
     * @param until when that ends; empty where nobody said
     * @param source who says so
     */
    record HelpOffered(
            PostId post,
            List<Nationality> states,
            Instant at,
            Optional<Instant> until,
            String source)
            implements PostFact, Dated {
        @Override
        public Instant dated() {
            return at;
        }
    }

    /**
     * Somebody is of its staff, and of no other post's.
     *
     * @param essential whether they have to stay when a departure is ordered
     */
    record StaffListed(PersonId person, PostId post, StaffCategory category, Essential essential)
            implements PostFact, AboutPerson {
        @Override
        public List<Subject> subjects() {
            return List.of(person, post);
        }
    }

    record StaffUnlisted(PersonId person, PostId post) implements PostFact, AboutPerson {
        @Override
        public List<Subject> subjects() {
            return List.of(person, post);
        }
    }

    /** It helps them no more. */
    record HelpWithdrawn(PostId post, List<Nationality> states, Instant at, String source)
            implements PostFact, Dated {
        @Override
        public Instant dated() {
            return at;
        }
    }
}
