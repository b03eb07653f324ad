package org.muster.server.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.View;
import org.muster.core.post.Post;
import org.muster.core.post.PostStatus;
import org.muster.core.post.StatusSaid;
import org.muster.core.register.Nationality;

/**
 * What is to be known of posts at a glance.
 *
 * @param ours of the state whose operation it is, if they do not work as ever
 * @param others posts of other states that changed within a day
 */
public record PostsLine(List<Post> ours, List<Post> others) {
    static final PostsLine NONE = new PostsLine(List.of(), List.of());
    private static final Duration OF_LATE = Duration.ofHours(24);

    public PostsLine {
        ours = List.copyOf(ours);
        others = List.copyOf(others);
    }

    static PostsLine of(View view, Nationality own) {
        List<Post> posts = Post.listAll(view);
        Instant late = view.moment().minus(OF_LATE);
        return new PostsLine(
                posts.stream()
                        .filter(post -> post.isOf(own))
                        .filter(post ->
                                post.findStatus()
                                        .filter(status -> status != PostStatus.NORMAL)
                                        .isPresent())
                        .toList(),
                posts.stream()
                        .filter(post -> !post.isOf(own))
                        .filter(post -> since(post).filter(late::isBefore).isPresent())
                        .toList());
    }

    private static Optional<Instant> since(Post post) {
        return post.said().map(StatusSaid::since);
    }
}
