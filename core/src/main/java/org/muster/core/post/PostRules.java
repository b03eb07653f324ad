package org.muster.core.post;

import static org.muster.core.post.PostRefusal.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.muster.core.fact.Context;
import org.muster.core.fact.Decision;
import org.muster.core.fact.Fact;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.PostId;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.View;
import org.muster.core.place.Place;
import org.muster.core.post.PostCommand.CorrectPost;
import org.muster.core.post.PostCommand.CountStaff;
import org.muster.core.post.PostCommand.ListStaff;
import org.muster.core.post.PostCommand.OfferHelp;
import org.muster.core.post.PostCommand.OpenPost;
import org.muster.core.post.PostCommand.SetPostStatus;
import org.muster.core.post.PostCommand.UnlistStaff;
import org.muster.core.post.PostCommand.WithdrawHelp;
import org.muster.core.post.PostFact.HelpOffered;
import org.muster.core.post.PostFact.HelpWithdrawn;
import org.muster.core.post.PostFact.PostCorrected;
import org.muster.core.post.PostFact.PostOpened;
import org.muster.core.post.PostFact.PostStatusSet;
import org.muster.core.post.PostFact.StaffCounted;
import org.muster.core.post.PostFact.StaffListed;
import org.muster.core.post.PostFact.StaffUnlisted;
import org.muster.core.register.Nationality;
import org.muster.core.register.RegisterRules;

/** Decides what becomes of posts. */
public final class PostRules {
    private static final int MOST_PERSONS = 99_999;

    private PostRules() {}

    public static Decision decide(View view, PostCommand command, Context context) {
        return switch (command) {
            case OpenPost open -> open(view, open, context);
            case CorrectPost correct ->
                    on(view, correct.post(), post -> correct(view, post, correct.plan()));
            case SetPostStatus set -> on(view, set.post(), post -> set(post, set.said(), context));
            case CountStaff count -> on(view, count.post(), post -> count(post, count, context));
            case OfferHelp offer -> on(view, offer.post(), post -> offer(post, offer, context));
            case ListStaff list -> on(view, list.post(), post -> list(view, post, list));
            case UnlistStaff unlist -> on(view, unlist.post(), post -> unlist(view, post, unlist));
            case WithdrawHelp withdraw ->
                    on(view, withdraw.post(), post -> withdraw(post, withdraw, context));
        };
    }

    private static Decision on(View view, PostId id, Function<Post, Decision> rule) {
        return Post.find(view, id)
                .map(rule)
                .orElseGet(() -> Decision.refuse(Refusal.of(NO_SUCH_POST, "post", id)));
    }

    private static Decision open(View view, OpenPost open, Context context) {
        List<Refusal> reasons = new ArrayList<>();
        refuseName(reasons, view, open.plan(), Optional.empty());
        open.said().ifPresent(said -> refuseSaid(reasons, said, context));
        return Decision.of(
                reasons,
                () -> {
                    PostId id = context.newPost();
                    List<Fact> facts = new ArrayList<>();
                    facts.add(new PostOpened(id, context.newPerson(), open.plan()));
                    open.said().ifPresent(said -> facts.add(new PostStatusSet(id, said)));
                    return facts;
                });
    }

    private static void refuseName(
            List<Refusal> reasons, View view, PostPlan plan, Optional<PostId> own) {
        if (plan.name().isEmpty()) {
            reasons.add(Refusal.of(NO_NAME, "name"));
        }
        boolean taken =
                Post.listAll(view).stream()
                        .filter(post -> own.filter(post.id()::equals).isEmpty())
                        .filter(post -> post.isOf(plan.state()))
                        .anyMatch(post -> Place.isSame(post.plan().name(), plan.name()));
        if (taken) {
            reasons.add(Refusal.of(NAME_TAKEN, "name", plan.name(), plan.state()));
        }
    }

    private static void refuseSaid(List<Refusal> reasons, StatusSaid said, Context context) {
        refuseNobody(reasons, said.source());
        refuseFuture(reasons, said.since(), context);
    }

    private static void refuseNobody(List<Refusal> reasons, String source) {
        if (source.isEmpty()) {
            reasons.add(Refusal.of(NO_SOURCE, "source"));
        }
    }

    private static void refuseFuture(List<Refusal> reasons, Instant at, Context context) {
        if (context.isAhead(at)) {
            reasons.add(Refusal.of(FROM_THE_FUTURE, "at", at));
        }
    }

    private static Decision correct(View view, Post post, PostPlan plan) {
        List<Refusal> reasons = new ArrayList<>();
        refuseName(reasons, view, plan, Optional.of(post.id()));
        if (post.plan().equals(plan)) {
            reasons.add(Refusal.of(SO_ALREADY, "name", plan.name()));
        }
        return Decision.of(reasons, () -> List.of(new PostCorrected(post.id(), plan)));
    }

    private static Decision set(Post post, StatusSaid said, Context context) {
        List<Refusal> reasons = new ArrayList<>();
        refuseSaid(reasons, said, context);
        if (reasons.isEmpty() && isSaidAlready(post, said)) {
            reasons.add(Refusal.of(SO_ALREADY, "status", post.plan().name()));
        }
        return Decision.of(reasons, () -> List.of(new PostStatusSet(post.id(), said)));
    }

    /** A second time with nothing new would only move the time since when it is so. */
    private static boolean isSaidAlready(Post post, StatusSaid said) {
        return post.said()
                .filter(before ->
                        before.status() == said.status()
                                && before.reason().equals(said.reason())
                                && before.source().equals(said.source())
                                && !said.since().isBefore(before.since()))
                .isPresent();
    }

    private static Decision count(Post post, CountStaff count, Context context) {
        List<Refusal> reasons = new ArrayList<>();
        StaffNumbers numbers = count.numbers();
        if (numbers.equals(StaffNumbers.UNKNOWN)) {
            reasons.add(Refusal.of(NOTHING_COUNTED, "present"));
        }
        numbers.known()
                .filter(number -> number < 0 || number > MOST_PERSONS)
                .findFirst()
                .ifPresent(number -> reasons.add(Refusal.of(NOT_A_NUMBER, "present", number)));
        if (isMore(numbers.essential(), numbers.present())) {
            reasons.add(
                    Refusal.of(
                            MORE_THAN_PRESENT,
                            "essential",
                            numbers.essential().getAsInt(),
                            numbers.present().getAsInt()));
        }
        refuseNobody(reasons, count.source());
        refuseFuture(reasons, count.asOf(), context);
        return Decision.of(
                reasons,
                () ->
                        List.of(
                                new StaffCounted(
                                        post.id(),
                                        post.key(),
                                        count.category(),
                                        numbers,
                                        count.asOf(),
                                        count.source())));
    }

    private static boolean isMore(OptionalInt some, OptionalInt all) {
        return some.isPresent() && all.isPresent() && some.getAsInt() > all.getAsInt();
    }

    private static Decision offer(Post post, OfferHelp offer, Context context) {
        List<Refusal> reasons = new ArrayList<>();
        refuseNoState(reasons, offer.states());
        refuseNobody(reasons, offer.source());
        refuseFuture(reasons, offer.at(), context);
        if (post.isShut()) {
            reasons.add(Refusal.of(SHUT, "states", post.plan().name()));
        }
        offer.until()
                .filter(until -> !until.isAfter(context.now()) || !until.isAfter(offer.at()))
                .ifPresent(until -> reasons.add(Refusal.of(OVER_ALREADY, "until", until)));
        return Decision.of(
                reasons,
                () ->
                        List.of(
                                new HelpOffered(
                                        post.id(),
                                        offer.states(),
                                        offer.at(),
                                        offer.until(),
                                        offer.source())));
    }

    private static void refuseNoState(List<Refusal> reasons, List<Nationality> states) {
        if (states.isEmpty()) {
            reasons.add(Refusal.of(NO_STATE, "states"));
        }
    }

    private static Decision withdraw(Post post, WithdrawHelp withdraw, Context context) {
        List<Refusal> reasons = new ArrayList<>();
        refuseNoState(reasons, withdraw.states());
        refuseNobody(reasons, withdraw.source());
        refuseFuture(reasons, withdraw.at(), context);
        for (Nationality state : withdraw.states()) {
            if (!isOffered(post, state)) {
                reasons.add(Refusal.of(HELPS_NOT, "states", post.plan().name(), state));
            }
        }
        return Decision.of(
                reasons,
                () ->
                        List.of(
                                new HelpWithdrawn(
                                        post.id(),
                                        withdraw.states(),
                                        withdraw.at(),
                                        withdraw.source())));
    }

    private static Decision list(View view, Post post, ListStaff list) {
        List<Refusal> reasons = RegisterRules.refuseUnknown(view, "persons", list.persons());
        List<PersonId> news =
                list.persons().stream().filter(person -> !isListed(view, person, list)).toList();
        if (reasons.isEmpty() && news.isEmpty()) {
            reasons.add(Refusal.of(ALL_LISTED, "persons", post.plan().name()));
        }
        return Decision.of(
                reasons,
                () ->
                        List.<Fact>copyOf(
                                news.stream()
                                        .map(person ->
                                                new StaffListed(
                                                        person,
                                                        post.id(),
                                                        list.category(),
                                                        list.essential()))
                                        .toList()));
    }

    private static boolean isListed(View view, PersonId person, ListStaff list) {
        return StaffMember.find(view, person)
                .filter(one ->
                        one.post().equals(list.post())
                                && one.category() == list.category()
                                && one.essential() == list.essential())
                .isPresent();
    }

    private static Decision unlist(View view, Post post, UnlistStaff unlist) {
        List<Refusal> reasons = RegisterRules.refuseUnknown(view, "persons", unlist.persons());
        for (PersonId person : unlist.persons()) {
            boolean listed =
                    StaffMember.find(view, person)
                            .filter(one -> one.post().equals(post.id()))
                            .isPresent();
            if (!listed) {
                reasons.add(Refusal.of(NOT_LISTED, "persons", person, post.plan().name()));
            }
        }
        return Decision.of(
                reasons,
                () ->
                        List.<Fact>copyOf(
                                unlist.persons().stream()
                                        .map(person -> new StaffUnlisted(person, post.id()))
                                        .toList()));
    }

    private static boolean isOffered(Post post, Nationality state) {
        return post.help().stream().anyMatch(one -> one.offered() && one.state().equals(state));
    }
}
