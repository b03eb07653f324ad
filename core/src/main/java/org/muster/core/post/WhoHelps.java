package org.muster.core.post;

import java.time.Instant;
import java.util.List;
import org.muster.core.fact.View;
import org.muster.core.register.Nationality;

/**
 * Which posts help the nationals of a state, as far as we know. Nothing is taken for granted: of a
 * state's own post too somebody has to say whom it helps.
 *
 * @param helping those that are said to, and are neither suspended nor closed
 * @param silent the state's own posts, not known to be shut, of which nobody said it
 */
public record WhoHelps(Nationality state, List<Post> helping, List<Post> silent) {
    public WhoHelps {
        helping = List.copyOf(helping);
        silent = List.copyOf(silent);
    }

    public static WhoHelps of(View view, Nationality state, Instant at) {
        List<Post> posts = Post.listAll(view);
        return new WhoHelps(
                state,
                posts.stream().filter(post -> post.listHelped(at).contains(state)).toList(),
                posts.stream()
                        .filter(post ->
                                post.isOf(state) && !post.isShut() && post.isSilentOn(state))
                        .toList());
    }
}
