package org.muster.server.pages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.Command;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.PostId;
import org.muster.core.post.Essential;
import org.muster.core.post.Post;
import org.muster.core.post.PostCommand.CorrectPost;
import org.muster.core.post.PostCommand.CountStaff;
import org.muster.core.post.PostCommand.ListStaff;
import org.muster.core.post.PostCommand.OfferHelp;
import org.muster.core.post.PostCommand.OpenPost;
import org.muster.core.post.PostCommand.SetPostStatus;
import org.muster.core.post.PostCommand.UnlistStaff;
import org.muster.core.post.PostCommand.WithdrawHelp;
import org.muster.core.post.PostFact.PostOpened;
import org.muster.core.post.StaffCategory;
import org.muster.core.post.StaffMember;
import org.muster.core.register.Nationality;
import org.muster.core.register.Note;
import org.muster.core.request.Consent;
import org.muster.core.request.RequestCommand.AskForDrawdown;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Posts, ours and others': what each still does, who is there, whom it helps. */
@RestController
class PostPages {
    private static final int MOST_FOUND = 12;

    private final Screen screen;
    private final Searching searching;

    PostPages(Screen screen, Searching searching) {
        this.screen = screen;
        this.searching = searching;
    }

    @GetMapping("/o/{op}/posts")
    ResponseEntity<String> posts(Visit visit) {
        try {
            return posts(visit, States.read("of", visit.frame()));
        } catch (Typed e) {
            return posts(visit.wrong(e), Optional.empty());
        }
    }

    private ResponseEntity<String> posts(Visit visit, Optional<Nationality> asked) {
        return screen.show(visit, "posts", PostsSheet.of(visit, asked));
    }

    @PostMapping("/o/{op}/posts")
    ResponseEntity<String> open(Visit visit) {
        return screen.send(
                visit,
                () -> new OpenPost(PostForm.plan(visit), PostForm.findSaid(visit)),
                facts ->
                        facts.getFirst().fact() instanceof PostOpened opened
                                ? visit.frame().link("posts/" + opened.post())
                                : visit.frame().link("posts"),
                this::posts);
    }

    @GetMapping("/o/{op}/posts/{post}")
    ResponseEntity<String> post(Visit visit, @PathVariable("post") String number) {
        Post post = get(visit, number);
        return screen.show(visit, "post", PostSheet.of(visit, post, found(visit, post)));
    }

    @PostMapping("/o/{op}/posts/{post}/{act}")
    ResponseEntity<String> act(
            Visit visit, @PathVariable("post") String number, @PathVariable("act") String act) {
        Post post = get(visit, number);
        return screen.send(
                visit,
                () -> command(visit, post.id(), act),
                facts -> visit.frame().link("posts/" + post.id()),
                again -> post(again, number));
    }

    private static Command command(Visit visit, PostId id, String act) {
        Form form = visit.form();
        return switch (act) {
            case "status" -> new SetPostStatus(id, PostForm.getSaid(visit));
            case "count" ->
                    new CountStaff(
                            id,
                            Choices.pick("category", StaffCategory.class, form),
                            PostForm.numbers(visit),
                            at(visit),
                            form.value("source"));
            case "help" ->
                    new OfferHelp(
                            id,
                            States.readAll("states", visit.frame()),
                            at(visit),
                            IncidentForm.time(visit, "until"),
                            form.value("source"));
            case "no-help" ->
                    new WithdrawHelp(
                            id,
                            States.readAll("states", visit.frame()),
                            at(visit),
                            form.value("source"));
            case "list" ->
                    new ListStaff(
                            id,
                            ticked(form),
                            Choices.pick("category", StaffCategory.class, form),
                            Choices.pick("essential", Essential.class, form));
            case "unlist" -> new UnlistStaff(id, ticked(form));
            case "drawdown" ->
                    new AskForDrawdown(
                            id,
                            form.has("families", "yes"),
                            new Consent(form.value("wording"), at(visit), Consent.Way.FORM),
                            new Note(form.value("note")));
            case "correct" -> new CorrectPost(id, PostForm.plan(visit));
            default -> throw visit.noSuchAct(act);
        };
    }

    private static Instant at(Visit visit) {
        return Typed.read("at", () -> visit.timeOrNow("at"));
    }

    private static List<PersonId> ticked(Form form) {
        return form.listValues("person").stream().map(PersonId::parse).toList();
    }

    /** Those of a name who are not on this post's list. */
    private List<PersonId> found(Visit visit, Post post) {
        String typed = visit.form().value("q");
        if (typed.isEmpty()) {
            return List.of();
        }
        try {
            return searching.find(visit, typed).stream()
                    .filter(person ->
                            StaffMember.find(visit.view(), person)
                                    .filter(one -> one.post().equals(post.id()))
                                    .isEmpty())
                    .limit(MOST_FOUND)
                    .toList();
        } catch (Searching.IndexNotReady e) {
            return List.of();
        }
    }

    private static Post get(Visit visit, String number) {
        PostId id = visit.reference("post", PostId::parse, number);
        return Post.find(visit.view(), id).orElseThrow(() -> visit.notThere("post", number));
    }
}
