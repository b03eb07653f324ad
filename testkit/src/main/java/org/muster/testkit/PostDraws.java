package org.muster.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.muster.core.fact.Command;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.PostId;
import org.muster.core.fact.Subject;
import org.muster.core.post.Essential;
import org.muster.core.post.Help;
import org.muster.core.post.Post;
import org.muster.core.post.PostCommand.CorrectPost;
import org.muster.core.post.PostCommand.CountStaff;
import org.muster.core.post.PostCommand.ListStaff;
import org.muster.core.post.PostCommand.OfferHelp;
import org.muster.core.post.PostCommand.OpenPost;
import org.muster.core.post.PostCommand.SetPostStatus;
import org.muster.core.post.PostCommand.UnlistStaff;
import org.muster.core.post.PostCommand.WithdrawHelp;
import org.muster.core.post.PostKind;
import org.muster.core.post.PostPlan;
import org.muster.core.post.PostStatus;
import org.muster.core.post.StaffCategory;
import org.muster.core.post.StaffMember;
import org.muster.core.post.StaffNumbers;
import org.muster.core.post.StatusSaid;
import org.muster.core.register.Nationality;
import org.muster.core.request.Consent;
import org.muster.core.request.RequestCommand.AskForDrawdown;

/** Posts, what they still do, who is there, and whom they help. */
final class PostDraws extends Draw {

    PostDraws(Sight sight, RandomGenerator random) {
        super(sight, random);
    }

    @Override
    List<Supplier<Command>> commands() {
        return List.of(
                this::open,
                this::open,
                () -> new CorrectPost(post(), plan()),
                () -> new SetPostStatus(post(), said()),
                () -> new SetPostStatus(post(), said()),
                () -> new CountStaff(post(), any(StaffCategory.values()), numbers(), at(), "desk"),
                this::offer,
                this::offer,
                this::withdraw,
                this::list,
                this::list,
                this::unlist,
                this::drawDown);
    }

    private Command open() {
        return new OpenPost(plan(), random.nextBoolean() ? Optional.of(said()) : Optional.empty());
    }

    private PostPlan plan() {
        return new PostPlan(
                "Post " + random.nextInt(6),
                nationality(),
                any(PostKind.values()),
                "Niamey",
                random.nextBoolean() ? "" : "the embassy");
    }

    private StatusSaid said() {
        return new StatusSaid(
                random.nextInt(3) > 0 ? PostStatus.REDUCED : any(PostStatus.values()),
                at(),
                "drawn",
                random.nextInt(9) == 0 ? "" : "the ministry");
    }

    private Instant at() {
        return sight.now().minus(Duration.ofMinutes(random.nextInt(-6, 600)));
    }

    private StaffNumbers numbers() {
        return new StaffNumbers(number(), number(), number());
    }

    private OptionalInt number() {
        return random.nextInt(4) == 0
                ? OptionalInt.empty()
                : OptionalInt.of(random.nextInt(-1, 20));
    }

    private Command offer() {
        return new OfferHelp(
                post(),
                states(),
                at(),
                random.nextInt(3) > 0
                        ? Optional.empty()
                        : Optional.of(
                                sight.now().plus(Duration.ofMinutes(random.nextInt(-9, 600)))),
                "the ministry");
    }

    private List<Nationality> states() {
        return random.nextInt(9) == 0 ? List.of() : List.of(nationality(), nationality());
    }

    /** Mostly what was offered. */
    private Command withdraw() {
        List<Post> helping =
                Post.listAll(sight.view()).stream()
                        .filter(post -> post.help().stream().anyMatch(Help::offered))
                        .toList();
        if (helping.isEmpty()) {
            return new WithdrawHelp(post(), states(), at(), "the ministry");
        }
        Post post = any(helping);
        List<Nationality> offered =
                post.help().stream().filter(Help::offered).map(Help::state).toList();
        return new WithdrawHelp(post.id(), List.of(any(offered)), at(), "the ministry");
    }

    private Command list() {
        return new ListStaff(
                post(),
                withHousehold(anybody()),
                any(StaffCategory.values()),
                random.nextInt(2) == 0 ? Essential.NO : any(Essential.values()));
    }

    private Command unlist() {
        PostId post = post();
        List<PersonId> staff =
                StaffMember.listOf(sight.view(), post).stream().map(StaffMember::person).toList();
        return new UnlistStaff(
                post,
                staff.isEmpty() || random.nextInt(8) == 0
                        ? List.of(anybody())
                        : List.of(any(staff)));
    }

    private Command drawDown() {
        return new AskForDrawdown(
                post(),
                random.nextBoolean(),
                new Consent("ordered", sight.now(), Consent.Way.FORM),
                note());
    }

    private PostId post() {
        List<PostId> known =
                sight.view()
                        .subjects(Subject.Kind.POST)
                        .map(PostId.class::cast)
                        .sorted(Comparator.comparing(PostId::value))
                        .toList();
        return known.isEmpty() || random.nextInt(8) == 0 ? new PostId(1) : any(known);
    }
}
