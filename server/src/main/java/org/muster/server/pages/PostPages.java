package org.muster.server.pages;

import java.time.Instant;
import java.util.Optional;
import org.muster.core.fact.Command;
import org.muster.core.fact.PostId;
import org.muster.core.post.Post;
import org.muster.core.post.PostCommand.CorrectPost;
import org.muster.core.post.PostCommand.CountStaff;
import org.muster.core.post.PostCommand.OfferHelp;
import org.muster.core.post.PostCommand.OpenPost;
import org.muster.core.post.PostCommand.SetPostStatus;
import org.muster.core.post.PostCommand.WithdrawHelp;
import org.muster.core.post.PostFact.PostOpened;
import org.muster.core.post.StaffCategory;
import org.muster.core.register.Nationality;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Posts, ours and others': what each still does, who is there, whom it helps. */
@RestController
class PostPages {
    private final Screen screen;

    PostPages(Screen screen) {
        this.screen = screen;
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
        return screen.show(visit, "post", PostSheet.of(visit, get(visit, number)));
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
            case "correct" -> new CorrectPost(id, PostForm.plan(visit));
            default -> throw visit.noSuchAct(act);
        };
    }

    private static Instant at(Visit visit) {
        return Typed.read("at", () -> visit.timeOrNow("at"));
    }

    private static Post get(Visit visit, String number) {
        PostId id = visit.reference("post", PostId::parse, number);
        return Post.find(visit.view(), id).orElseThrow(() -> visit.notThere("post", number));
    }
}
