package org.muster.server.pages;

import java.util.List;
import java.util.Optional;
import org.muster.core.post.Post;
import org.muster.core.post.WhoHelps;
import org.muster.core.register.Nationality;

/**
 * All posts: ours, and those of other states.
 *
 * @param helps who helps the nationals of the state that was asked for; empty where none was
 * @param places names that help with typing
 */
public record PostsSheet(
        List<Post> ours, List<Post> others, Optional<WhoHelps> helps, List<String> places) {
    public PostsSheet {
        ours = List.copyOf(ours);
        others = List.copyOf(others);
        places = List.copyOf(places);
    }

    static PostsSheet of(Visit visit, Optional<Nationality> asked) {
        Nationality own = visit.frame().operation().plan().own();
        List<Post> posts = Post.listAll(visit.view());
        return new PostsSheet(
                posts.stream().filter(post -> post.isOf(own)).toList(),
                posts.stream().filter(post -> !post.isOf(own)).toList(),
                asked.map(state -> WhoHelps.of(visit.view(), state, visit.view().moment())),
                PlacesSheet.names(visit.view(), visit.frame().operation().id()));
    }

    public int size() {
        return ours.size() + others.size();
    }
}
