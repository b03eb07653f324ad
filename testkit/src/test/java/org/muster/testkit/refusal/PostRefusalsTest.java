package org.muster.testkit.refusal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import org.muster.core.fact.PostId;
import org.muster.core.post.Essential;
import org.muster.core.post.PostCommand;
import org.muster.core.post.PostCommand.CountStaff;
import org.muster.core.post.PostCommand.ListStaff;
import org.muster.core.post.PostCommand.OpenPost;
import org.muster.core.post.PostCommand.SetPostStatus;
import org.muster.core.post.PostCommand.UnlistStaff;
import org.muster.core.post.PostCommand.WithdrawHelp;
import org.muster.core.post.PostRefusal;
import org.muster.core.post.PostStatus;
import org.muster.core.post.StaffCategory;
import org.muster.core.post.StaffNumbers;
import org.muster.core.post.StatusSaid;
import org.muster.testkit.Scenario;
import org.muster.testkit.situation.Posts;

/** When nothing is done with a post. */
class PostRefusalsTest extends RefusalCases {

    PostRefusalsTest() {
        super(PostRefusal.class);
    }

    private static CountStaff count(Scenario s, PostId id, StaffNumbers numbers) {
        return new CountStaff(id, StaffCategory.SENT, numbers, s.now(), "the embassy");
    }

    @Override
    void listCases() {
        refused(
                PostRefusal.NO_SUCH_POST,
                (s, id) -> new Posts(s).set(new PostId(7), PostStatus.NORMAL));
        refused(PostRefusal.NO_NAME, (s, id) -> open(" "));
        refused(PostRefusal.NAME_TAKEN, (s, id) -> open("EMBASSY"));
        refused(
                PostRefusal.NO_SOURCE,
                (s, id) ->
                        new SetPostStatus(
                                id, new StatusSaid(PostStatus.REDUCED, s.now(), "", " ")));
        refused(
                PostRefusal.FROM_THE_FUTURE,
                (s, id) ->
                        new SetPostStatus(
                                id,
                                new Posts(s)
                                        .said(
                                                PostStatus.REDUCED,
                                                s.now().plus(Duration.ofHours(1)))));
        refused(
                PostRefusal.SO_ALREADY,
                (s, id) -> {
                    Posts posts = new Posts(s);
                    s.does(posts.set(id, PostStatus.REDUCED));
                    return posts.set(id, PostStatus.REDUCED);
                });
        refused(PostRefusal.NOTHING_COUNTED, (s, id) -> count(s, id, StaffNumbers.UNKNOWN));
        refused(PostRefusal.NOT_A_NUMBER, (s, id) -> count(s, id, Posts.present(-1)));
        refused(
                PostRefusal.MORE_THAN_PRESENT,
                (s, id) ->
                        count(
                                s,
                                id,
                                new StaffNumbers(
                                        OptionalInt.of(2),
                                        OptionalInt.of(3),
                                        OptionalInt.empty())));
        refused(PostRefusal.NO_STATE, (s, id) -> new Posts(s).offer(id, Optional.empty()));
        refused(
                PostRefusal.OVER_ALREADY,
                (s, id) -> {
                    Instant past = s.now().minus(Duration.ofHours(1));
                    return new Posts(s).offer(id, Optional.of(past), "FRA");
                });
        refused(
                PostRefusal.HELPS_NOT,
                (s, id) -> new WithdrawHelp(id, Posts.states("BEL"), s.now(), "the ministry"));
        refused(
                PostRefusal.SHUT,
                (s, id) -> {
                    Posts posts = new Posts(s);
                    s.does(posts.set(id, PostStatus.CLOSED));
                    return posts.offer(id, Optional.empty(), "FRA");
                });
        refused(
                PostRefusal.ALL_LISTED,
                (s, id) -> {
                    s.does(list(s, id));
                    return list(s, id);
                });
        refused(PostRefusal.NOT_LISTED, (s, id) -> new UnlistStaff(id, s.persons("Fay")));
    }

    private static ListStaff list(Scenario s, PostId id) {
        return new ListStaff(id, s.persons("Fay"), StaffCategory.SENT, Essential.NO);
    }

    private static OpenPost open(String name) {
        return new OpenPost(Posts.plan(name, "FRA"), Optional.empty());
    }

    private void refused(PostRefusal code, BiFunction<Scenario, PostId, PostCommand> given) {
        when(
                code,
                s -> {
                    PostId id = new Posts(s).opened("Embassy", "FRA");
                    PostCommand command = given.apply(s, id);
                    s.refusing(code).does(command);
                });
    }
}
