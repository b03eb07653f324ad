package org.muster.testkit.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.muster.core.fact.PostId;
import org.muster.core.fact.Stamp;
import org.muster.core.post.Post;
import org.muster.core.post.PostCommand.CorrectPost;
import org.muster.core.post.PostCommand.CountStaff;
import org.muster.core.post.PostCommand.OpenPost;
import org.muster.core.post.PostCommand.SetPostStatus;
import org.muster.core.post.PostCommand.WithdrawHelp;
import org.muster.core.post.PostStatus;
import org.muster.core.post.StaffCategory;
import org.muster.core.post.WhoHelps;
import org.muster.core.register.Nationality;
import org.muster.testkit.Scenario;

/** What posts still do, by what was said of them. */
class PostTest {
    private static final Nationality BELGIUM = new Nationality("BEL");
    private static final Nationality FRANCE = new Nationality("FRA");

    private final Scenario s =
            Scenario.draw(
                    """
                    leg | leads | belted
                    F1  | out   | 9

                    person | born       | nationality | at
                    Fay    | 1972-01-01 | FRA         | list
                    """);
    private final Posts posts = new Posts(s);

    private List<String> helping(Nationality state) {
        return names(WhoHelps.of(s.viewNow(), state, s.now()).helping());
    }

    private List<String> silent(Nationality state) {
        return names(WhoHelps.of(s.viewNow(), state, s.now()).silent());
    }

    private static List<String> names(List<Post> some) {
        return some.stream().map(post -> post.plan().name()).toList();
    }

    @Test
    void whatIsNotSaidOfAPostIsNotKnown() {
        PostId id = posts.opened("Embassy", "FRA");
        assertThat(posts.now(id).said()).isEmpty();
        assertThat(posts.now(id).countPresent()).isEmpty();
        assertThat(silent(FRANCE)).containsExactly("Embassy");
        assertThat(helping(FRANCE)).isEmpty();
        s.does(posts.set(id, PostStatus.NORMAL));
        assertThat(posts.now(id).findStatus()).contains(PostStatus.NORMAL);
    }

    @Test
    void aPostIsOpenedWithWhatItDoes() {
        s.does(
                new OpenPost(
                        Posts.plan("Embassy", "USA"),
                        Optional.of(posts.said(PostStatus.ORDERED_DEPARTURE, s.now()))));
        assertThat(Post.listAll(s.viewNow()))
                .singleElement()
                .satisfies(post ->
                        assertThat(post.findStatus()).contains(PostStatus.ORDERED_DEPARTURE));
    }

    @Test
    void lateWordOfAnEarlierHourChangesNothingOfNow() {
        PostId id = posts.opened("Embassy", "FRA");
        Instant early = s.now();
        s.later(Duration.ofHours(2));
        s.does(posts.set(id, PostStatus.SUSPENDED));
        s.later(Duration.ofHours(1));
        s.does(new SetPostStatus(id, posts.said(PostStatus.REDUCED, early)));
        assertThat(posts.now(id).findStatus()).contains(PostStatus.SUSPENDED);
        Post then = Post.find(s.view().asOf(Stamp.endOf(early)), id).orElseThrow();
        assertThat(then.said()).isEmpty();
    }

    @Test
    void helpEndsWithItsTimeWithAWordAndWithThePost() {
        PostId belgian = posts.opened("Embassy of Belgium", "BEL");
        PostId french = posts.opened("Embassy of France", "FRA");
        s.does(posts.offer(belgian, Optional.empty(), "BEL"));
        s.does(posts.offer(french, Optional.of(s.now().plus(Duration.ofHours(6))), "FRA", "BEL"));
        assertThat(helping(BELGIUM)).containsExactly("Embassy of Belgium", "Embassy of France");
        s.does(posts.set(belgian, PostStatus.SUSPENDED));
        assertThat(helping(BELGIUM)).containsExactly("Embassy of France");
        assertThat(silent(BELGIUM)).isEmpty();
        s.later(Duration.ofHours(6));
        assertThat(helping(BELGIUM)).isEmpty();
        s.does(posts.set(belgian, PostStatus.REDUCED));
        assertThat(helping(BELGIUM)).containsExactly("Embassy of Belgium");
        s.does(new WithdrawHelp(belgian, Posts.states("BEL"), s.now(), "their ministry"));
        assertThat(helping(BELGIUM)).isEmpty();
        assertThat(silent(BELGIUM)).isEmpty();
        assertThat(silent(new Nationality("NER"))).isEmpty();
    }

    @Test
    void ofEachCategoryTheLatestCountHolds() {
        PostId id = posts.opened("Embassy", "FRA");
        Instant early = s.now();
        s.later(Duration.ofHours(1));
        s.does(count(id, StaffCategory.SENT, 12, s.now()));
        s.does(count(id, StaffCategory.LOCAL, 40, early));
        s.does(count(id, StaffCategory.SENT, 30, early));
        assertThat(posts.now(id).countPresent()).isEqualTo(OptionalInt.of(52));
        assertThat(posts.now(id).findCounted()).contains(early);
    }

    private static CountStaff count(PostId id, StaffCategory category, int present, Instant asOf) {
        return new CountStaff(id, category, Posts.present(present), asOf, "the embassy");
    }

    @Test
    void aNameThatWasWrongIsCorrected() {
        PostId id = posts.opened("Embasy", "FRA");
        s.does(new CorrectPost(id, Posts.plan("Embassy", "FRA")));
        assertThat(posts.now(id).plan().name()).isEqualTo("Embassy");
    }

    @Test
    void theGravestComesFirst() {
        PostId normal = posts.opened("A", "FRA");
        posts.opened("B", "FRA");
        PostId gone = posts.opened("C", "USA");
        s.does(posts.set(normal, PostStatus.NORMAL));
        s.does(posts.set(gone, PostStatus.ORDERED_DEPARTURE));
        assertThat(names(Post.listAll(s.viewNow()))).containsExactly("C", "A", "B");
    }
}
