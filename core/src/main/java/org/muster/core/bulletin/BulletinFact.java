package org.muster.core.bulletin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.BulletinId;
import org.muster.core.fact.Dated;
import org.muster.core.fact.Fact;
import org.muster.core.fact.Subject;
import org.muster.core.fact.TallyId;

/** What becomes of a text for the public. */
public sealed interface BulletinFact extends Fact {
    BulletinId bulletin();

    @Override
    default List<Subject> subjects() {
        return List.of(bulletin());
    }

    /** {@code corrects} is the published bulletin that this one puts right. */
    record BulletinDrafted(
            BulletinId bulletin,
            List<TallyId> tallies,
            List<BulletinText> texts,
            Optional<BulletinId> corrects)
            implements BulletinFact {
        public BulletinDrafted {
            tallies = List.copyOf(tallies);
            texts = List.copyOf(texts);
        }

        @Override
        public List<Subject> subjects() {
            List<Subject> subjects = new ArrayList<>();
            subjects.add(bulletin);
            subjects.addAll(tallies);
            corrects.ifPresent(subjects::add);
            return subjects;
        }
    }

    record BulletinRevised(BulletinId bulletin, List<BulletinText> texts) implements BulletinFact {
        public BulletinRevised {
            texts = List.copyOf(texts);
        }
    }

    /**
     * The text with this seal may go out; one that differs in a letter or a figure may not. {@code
     * movesSeen} is the moment as of which whoever approved saw which figures had moved.
     */
    record BulletinApproved(BulletinId bulletin, TextSeal seal, Optional<Instant> movesSeen)
            implements BulletinFact {}

    record BulletinPublished(BulletinId bulletin, TextSeal seal) implements BulletinFact {}

    /**
     * A system that asked to be told has it.
     *
     * @param to by which name it is set up
     * @param at when it took it
     */
    record BulletinDelivered(BulletinId bulletin, String to, Instant at)
            implements BulletinFact, Dated {
        @Override
        public Instant dated() {
            return at;
        }
    }

    record BulletinAbandoned(BulletinId bulletin, String reason) implements BulletinFact {}
}
