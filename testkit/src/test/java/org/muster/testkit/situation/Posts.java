package org.muster.testkit.situation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.muster.core.fact.PostId;
import org.muster.core.post.Post;
import org.muster.core.post.PostCommand.OfferHelp;
import org.muster.core.post.PostCommand.OpenPost;
import org.muster.core.post.PostCommand.SetPostStatus;
import org.muster.core.post.PostFact.PostOpened;
import org.muster.core.post.PostKind;
import org.muster.core.post.PostPlan;
import org.muster.core.post.PostStatus;
import org.muster.core.post.StaffNumbers;
import org.muster.core.post.StatusSaid;
import org.muster.core.register.Nationality;
import org.muster.testkit.Scenario;

/** Posts in a drawn world. */
public final class Posts {
    private final Scenario s;

    public Posts(Scenario s) {
        this.s = s;
    }

    public static PostPlan plan(String name, String state) {
        return new PostPlan(name, new Nationality(state), PostKind.EMBASSY, "Niamey", "");
    }

    public PostId opened(String name, String state) {
        return ((PostOpened) s.give(new OpenPost(plan(name, state), Optional.empty())).getFirst())
                .post();
    }

    public StatusSaid said(PostStatus status, Instant since) {
        return new StatusSaid(status, since, "", "their ministry");
    }

    public SetPostStatus set(PostId post, PostStatus status) {
        return new SetPostStatus(post, said(status, s.now()));
    }

    public OfferHelp offer(PostId post, Optional<Instant> until, String... states) {
        return new OfferHelp(post, states(states), s.now(), until, "their ministry");
    }

    public static List<Nationality> states(String... codes) {
        return Stream.of(codes).map(Nationality::new).toList();
    }

    public static StaffNumbers present(int number) {
        return new StaffNumbers(OptionalInt.of(number), OptionalInt.empty(), OptionalInt.empty());
    }

    public Post now(PostId post) {
        return Post.find(s.viewNow(), post).orElseThrow();
    }
}
