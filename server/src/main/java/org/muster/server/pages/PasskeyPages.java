package org.muster.server.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.core.fact.Refusal;
import org.muster.server.access.AccessRefusal;
import org.muster.server.access.OwnProof;
import org.muster.server.access.OwnSession;
import org.muster.server.access.UserAccount;
import org.muster.server.access.passkey.Challenge;
import org.muster.server.access.passkey.Passkeys;
import org.muster.server.access.passkey.Site;
import org.muster.server.access.secondstep.SecondSteps;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a browser is asked of passkeys, as JSON for the script of the page; and an account's own
 * passkeys. The answer to be let in with goes to the way in.
 */
@RestController
class PasskeyPages {
    private static final String HERE = "/account#passkeys";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OwnAccountScreen screen;
    private final Passkeys passkeys;
    private final SecondSteps steps;
    private final OwnProof proof;
    private final OwnSession session;

    PasskeyPages(
            OwnAccountScreen screen,
            Passkeys passkeys,
            SecondSteps steps,
            OwnProof proof,
            OwnSession session) {
        this.screen = screen;
        this.passkeys = passkeys;
        this.steps = steps;
        this.proof = proof;
        this.session = session;
    }

    @PostMapping("/sign-in/passkey/options")
    ResponseEntity<String> askToSignIn(HttpServletRequest request, HttpServletResponse response) {
        return asked(
                request,
                response,
                site -> Passkeys.ask(challenge(request, Challenge.Use.SIGN_IN), site));
    }

    @PostMapping("/account/proof/options")
    ResponseEntity<String> askToProve(HttpServletRequest request, HttpServletResponse response) {
        return asked(
                request,
                response,
                site ->
                        passkeys.ask(
                                screen.own().name(),
                                challenge(request, Challenge.Use.PROOF),
                                site));
    }

    @PostMapping("/account/passkeys/options")
    ResponseEntity<String> askToMake(HttpServletRequest request, HttpServletResponse response) {
        UserAccount own = screen.own();
        Optional<Refusal> refused = refuse(own, request);
        if (refused.isPresent()) {
            return refused(request, response, refused.get());
        }
        return asked(
                request,
                response,
                site ->
                        passkeys.askToMake(
                                own.name(),
                                own.displayName(),
                                challenge(request, Challenge.Use.MAKING),
                                site));
    }

    @PostMapping("/account/passkeys")
    ResponseEntity<String> make(
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "") String answer,
            HttpServletRequest request,
            HttpServletResponse response) {
        return changed(
                request,
                response,
                () -> {
                    String name = screen.own().name();
                    Optional<Site> site = session.site(request);
                    Optional<Challenge> challenge =
                            Challenge.take(request, Challenge.Use.MAKING, session.now());
                    boolean made =
                            site.isPresent()
                                    && challenge.isPresent()
                                    && passkeys.add(
                                            name,
                                            label,
                                            answer,
                                            challenge.get(),
                                            site.get(),
                                            session.now());
                    if (!made) {
                        return Optional.of(Refusal.of(AccessRefusal.BAD_PASSKEY, ""));
                    }
                    session.letIn(name, request, response);
                    return Optional.empty();
                });
    }

    @PostMapping("/account/passkeys/{passkey}/label")
    ResponseEntity<String> rename(
            @PathVariable("passkey") String passkey,
            @RequestParam(defaultValue = "") String label,
            HttpServletRequest request,
            HttpServletResponse response) {
        return changed(
                request,
                response,
                () -> {
                    passkeys.rename(screen.own().name(), passkey, label);
                    return Optional.empty();
                });
    }

    @PostMapping("/account/passkeys/{passkey}/removal")
    ResponseEntity<String> remove(
            @PathVariable("passkey") String passkey,
            HttpServletRequest request,
            HttpServletResponse response) {
        return changed(
                request,
                response,
                () -> {
                    String name = screen.own().name();
                    boolean last = passkeys.list(name).size() < 2 && !steps.has(name);
                    if (last && steps.rule().isFor(name)) {
                        return Optional.of(Refusal.of(AccessRefusal.STEP_REQUIRED, "", name));
                    }
                    passkeys.remove(name, passkey);
                    session.endOthers(name, request);
                    return Optional.empty();
                });
    }

    /** What is asked of a browser at a place where passkeys work. */
    @FunctionalInterface
    private interface Question {
        String at(Site site) throws IOException;
    }

    /** A change to one's own passkeys; what it gives says why it was not made. */
    @FunctionalInterface
    private interface Change {
        Optional<Refusal> make() throws IOException;
    }

    private ResponseEntity<String> asked(
            HttpServletRequest request, HttpServletResponse response, Question question) {
        Optional<Site> site = session.site(request);
        if (site.isEmpty()) {
            return refused(
                    request,
                    response,
                    Refusal.of(
                            AccessRefusal.NO_PASSKEY_HERE,
                            "",
                            String.valueOf(request.getServerName())));
        }
        try {
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .header("Cache-Control", "no-store")
                    .body(question.at(site.get()));
        } catch (IOException e) {
            return refused(request, response, OwnAccountScreen.unavailable(e));
        }
    }

    private Challenge challenge(HttpServletRequest request, Challenge.Use use) {
        return Challenge.put(request, use, session.now());
    }

    /** For the script, which shows the sentence. */
    private static ResponseEntity<String> refused(
            HttpServletRequest request, HttpServletResponse response, Refusal why) {
        Words words = VisitResolver.words(request, response);
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .contentType(MediaType.APPLICATION_JSON)
                .body(
                        JSON.writeValueAsString(
                                Map.of(
                                        "code",
                                        why.code(),
                                        "sentence",
                                        words.sentence(why) + " " + words.wayOut(why))));
    }

    private ResponseEntity<String> changed(
            HttpServletRequest request, HttpServletResponse response, Change change) {
        Optional<Refusal> refused;
        try {
            refused = refuse(screen.own(), request);
            if (refused.isEmpty()) {
                refused = change.make();
            }
        } catch (IOException e) {
            refused = Optional.of(OwnAccountScreen.unavailable(e));
        }
        return refused.isPresent()
                ? screen.show(request, response, List.of(), List.of(refused.get()))
                : Screen.seeOther(HERE);
    }

    private Optional<Refusal> refuse(UserAccount own, HttpServletRequest request) {
        if (own.isOfDirectory()) {
            return Optional.of(Refusal.of(AccessRefusal.OF_DIRECTORY, "", own.name()));
        }
        return proof.holds(request)
                ? Optional.empty()
                : Optional.of(Refusal.of(AccessRefusal.PROOF_NEEDED, ""));
    }
}
