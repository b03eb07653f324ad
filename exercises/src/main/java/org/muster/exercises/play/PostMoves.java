package org.muster.exercises.play;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.muster.core.fact.PostId;
import org.muster.core.post.PostCommand.OpenPost;
import org.muster.core.post.PostCommand.SetPostStatus;
import org.muster.core.post.PostFact.PostOpened;
import org.muster.core.post.PostPlan;
import org.muster.core.post.PostStatus;
import org.muster.core.post.StatusSaid;
import org.muster.exercises.folder.OperationSheet;

/** Posts as the time line tells of them: kept when they are first named. */
final class PostMoves {
    private final Script script;
    private final Map<String, PostId> posts = new HashMap<>();
    private final Map<String, Optional<PostStatus>> told = new HashMap<>();

    PostMoves(Script script) {
        this.script = script;
    }

    /** Our own, of which nobody has said yet what it does. */
    void open(OperationSheet sheet, Instant at) {
        PostTold.findKind(sheet.post())
                .ifPresent(kind ->
                        open(
                                new PostPlan(sheet.post(), sheet.own(), kind, sheet.place(), ""),
                                Optional.empty(),
                                at));
    }

    /** Whether it says something new; else the row is for the journal. */
    boolean add(PostTold post) {
        Optional<PostStatus> status = Optional.of(post.said().status());
        if (status.equals(told.get(post.key()))) {
            return false;
        }
        if (!told.containsKey(post.key())) {
            open(post.plan(), Optional.of(post.said()), post.said().since());
            return true;
        }
        told.put(post.key(), status);
        script.add(
                post.said().since(),
                Roles.DUTY,
                () ->
                        new SetPostStatus(
                                Objects.requireNonNull(posts.get(post.key()), post.key()),
                                post.said()));
        return true;
    }

    private void open(PostPlan plan, Optional<StatusSaid> said, Instant at) {
        String key = PostTold.key(plan);
        told.put(key, said.map(StatusSaid::status));
        script.add(
                at,
                Roles.DUTY,
                () -> new OpenPost(plan, said),
                done -> posts.put(key, Script.made(done, PostOpened.class).post()));
    }
}
