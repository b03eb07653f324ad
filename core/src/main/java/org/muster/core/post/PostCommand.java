package org.muster.core.post;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.Command;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.PostId;
import org.muster.core.register.Nationality;

/** What is done with posts; see {@link PostFact}. */
public sealed interface PostCommand extends Command {

    /**
     * We look at a post from now on.
     *
     * @param said what it does; empty where that is not known
     */
    record OpenPost(PostPlan plan, Optional<StatusSaid> said) implements PostCommand {}

    record CorrectPost(PostId post, PostPlan plan) implements PostCommand {}

    record SetPostStatus(PostId post, StatusSaid said) implements PostCommand {}

    record CountStaff(
            PostId post, StaffCategory category, StaffNumbers numbers, Instant asOf, String source)
            implements PostCommand {
        public CountStaff {
            source = source.strip();
        }
    }

    record OfferHelp(
            PostId post,
            List<Nationality> states,
            Instant at,
            Optional<Instant> until,
            String source)
            implements PostCommand {
        public OfferHelp {
            states = states.stream().distinct().sorted().toList();
            source = source.strip();
        }
    }

    /** Puts persons of the register on a post's staff list, or says otherwise of them. */
    record ListStaff(
            PostId post, List<PersonId> persons, StaffCategory category, Essential essential)
            implements PostCommand {
        public ListStaff {
            persons = persons.stream().distinct().toList();
        }
    }

    record UnlistStaff(PostId post, List<PersonId> persons) implements PostCommand {
        public UnlistStaff {
            persons = persons.stream().distinct().toList();
        }
    }

    record WithdrawHelp(PostId post, List<Nationality> states, Instant at, String source)
            implements PostCommand {
        public WithdrawHelp {
            states = states.stream().distinct().sorted().toList();
            source = source.strip();
        }
    }
}
