package org.muster.server.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.Refusal;
import org.muster.server.access.AccessRefusal;
import org.muster.server.access.OwnProof;
import org.muster.server.access.OwnSession;
import org.muster.server.access.StepCheck;
import org.muster.server.access.UserAccount;
import org.muster.server.access.passkey.Passkeys;
import org.muster.server.access.secondstep.Enrolment;
import org.muster.server.access.secondstep.SecondSteps;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everybody's own account: the second step of signing in is made, exchanged and removed here. */
@RestController
class OwnAccountPages {
    private static final String HERE = "/account";

    private final OwnAccountScreen screen;
    private final SecondSteps steps;
    private final Passkeys passkeys;
    private final StepCheck check;
    private final OwnProof proof;
    private final OwnSession session;

    OwnAccountPages(
            OwnAccountScreen screen,
            SecondSteps steps,
            Passkeys passkeys,
            StepCheck check,
            OwnProof proof,
            OwnSession session) {
        this.screen = screen;
        this.steps = steps;
        this.passkeys = passkeys;
        this.check = check;
        this.proof = proof;
        this.session = session;
    }

    @GetMapping("/account")
    ResponseEntity<String> show(HttpServletRequest request, HttpServletResponse response) {
        return screen.show(request, response, List.of(), List.of());
    }

    /** Shows that it is them, so that for ten minutes they can change how they sign in. */
    @PostMapping("/account/proof")
    ResponseEntity<String> proof(
            @RequestParam(defaultValue = "") String proof,
            @RequestParam(defaultValue = "") String answer,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            return this.proof
                    .give(request, screen.own().name(), proof, answer)
                    .map(why -> refused(request, response, why))
                    .orElseGet(() -> Screen.seeOther(HERE));
        } catch (IOException e) {
            return refused(request, response, OwnAccountScreen.unavailable(e));
        }
    }

    /**
     * Makes a key to be scanned. Whoever has a second step already shows first that they have it.
     */
    @PostMapping("/account/second-step")
    ResponseEntity<String> begin(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            String name = screen.own().name();
            Optional<Refusal> refused =
                    steps.has(name) ? refuse(name, code, request) : refuseNew(request);
            if (refused.isPresent()) {
                return refused(request, response, refused.get());
            }
            proof.keep(request);
            request.getSession().setAttribute(OwnAccountScreen.ENROLMENT, Enrolment.of(name));
            return Screen.seeOther(HERE + "#second-step");
        } catch (IOException e) {
            return refused(request, response, OwnAccountScreen.unavailable(e));
        }
    }

    /** The recovery codes are shown on this answer and nowhere else. */
    @PostMapping("/account/second-step/proof")
    ResponseEntity<String> prove(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Enrolment> begun = OwnAccountScreen.enrolment(request);
        if (begun.isEmpty()) {
            return refused(request, response, Refusal.of(AccessRefusal.NO_ENROLMENT, ""));
        }
        if (!proof.holds(request)) {
            return refused(request, response, Refusal.of(AccessRefusal.PROOF_NEEDED, ""));
        }
        try {
            Optional<List<String>> codes = steps.enrol(begun.get(), code, session.now());
            if (codes.isEmpty()) {
                return refused(request, response, wrongCode());
            }
            request.getSession().removeAttribute(OwnAccountScreen.ENROLMENT);
            session.letIn(begun.get().account(), request, response);
            return screen.show(request, response, codes.get(), List.of());
        } catch (IOException e) {
            return refused(request, response, OwnAccountScreen.unavailable(e));
        }
    }

    @PostMapping("/account/second-step/removal")
    ResponseEntity<String> remove(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        String name = screen.own().name();
        try {
            boolean needed = steps.rule().isFor(name) && !passkeys.has(name);
            Optional<Refusal> refused =
                    needed
                            ? Optional.of(Refusal.of(AccessRefusal.STEP_REQUIRED, "", name))
                            : refuse(name, code, request);
            if (refused.isPresent()) {
                return refused(request, response, refused.get());
            }
            steps.remove(name);
            session.endOthers(name, request);
            return Screen.seeOther(HERE);
        } catch (IOException e) {
            return refused(request, response, OwnAccountScreen.unavailable(e));
        }
    }

    private ResponseEntity<String> refused(
            HttpServletRequest request, HttpServletResponse response, Refusal why) {
        return screen.show(request, response, List.of(), List.of(why));
    }

    private Optional<Refusal> refuseNew(HttpServletRequest request) {
        UserAccount own = screen.own();
        if (own.isOfDirectory()) {
            return Optional.of(Refusal.of(AccessRefusal.OF_DIRECTORY, "", own.name()));
        }
        return proof.holds(request)
                ? Optional.empty()
                : Optional.of(Refusal.of(AccessRefusal.PROOF_NEEDED, ""));
    }

    private Optional<Refusal> refuse(String name, String code, HttpServletRequest request)
            throws IOException {
        return switch (check.take(session.asking(request), name, code)) {
            case StepCheck.Right right -> Optional.empty();
            case StepCheck.Wrong wrong -> Optional.of(wrongCode());
            case StepCheck.Later later ->
                    Optional.of(
                            Refusal.of(
                                    AccessRefusal.TRIED_TOO_OFTEN,
                                    "code",
                                    Math.max(1, later.span().toSeconds())));
        };
    }

    private static Refusal wrongCode() {
        return Refusal.of(AccessRefusal.WRONG_CODE, "code");
    }
}
