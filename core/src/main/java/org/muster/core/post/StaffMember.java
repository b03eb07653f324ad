package org.muster.core.post;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.PostId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.post.PostFact.StaffListed;
import org.muster.core.post.PostFact.StaffUnlisted;

/**
 * Somebody on the staff list of a post. They are in the register like everybody; who was listed by
 * two posts is on the list of the later one.
 *
 * @param since when that was kept
 */
public record StaffMember(
        PersonId person, PostId post, StaffCategory category, Essential essential, Instant since) {

    public static Optional<StaffMember> find(View view, PersonId person) {
        Optional<StaffMember> member = Optional.empty();
        for (Recorded recorded : view.history(person)) {
            if (recorded.fact() instanceof StaffListed listed) {
                member = Optional.of(of(listed, recorded));
            } else if (recorded.fact() instanceof StaffUnlisted gone) {
                member = member.filter(one -> !one.post().equals(gone.post()));
            }
        }
        return member;
    }

    private static StaffMember of(StaffListed listed, Recorded recorded) {
        return new StaffMember(
                listed.person(),
                listed.post(),
                listed.category(),
                listed.essential(),
                recorded.stamp().instant());
    }

    /** Those of a post, in the order in which they were first listed. */
    public static List<StaffMember> listOf(View view, PostId post) {
        Set<PersonId> listed = new LinkedHashSet<>();
        for (Recorded recorded : view.history(post)) {
            if (recorded.fact() instanceof StaffListed one) {
                listed.add(view.one(one.person()));
            }
        }
        List<StaffMember> members = new ArrayList<>();
        listed.forEach(person ->
                find(view, person).filter(one -> one.post().equals(post)).ifPresent(members::add));
        return members;
    }
}
