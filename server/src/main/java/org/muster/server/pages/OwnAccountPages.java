package org.muster.server.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.core.fact.Refusal;
import org.muster.formats.code.CodeSvg;
import org.muster.server.access.AccessRefusal;
import org.muster.server.access.OwnSession;
import org.muster.server.access.StepCheck;
import org.muster.server.access.UserAccount;
import org.muster.server.access.UserAccounts;
import org.muster.server.access.secondstep.Enrolment;
import org.muster.server.access.secondstep.SecondSteps;
import org.muster.server.access.secondstep.Totp;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everybody's own account: the second step of signing in is made, exchanged and removed here. */
@RestController
class OwnAccountPages {
    private static final String HERE = "/account";
    private static final String ENROLMENT = Enrolment.class.getName();

    private final Screen screen;
    private final UserAccounts accounts;
    private final SecondSteps steps;
    private final StepCheck check;
    private final OwnSession session;

    OwnAccountPages(
            Screen screen,
            UserAccounts accounts,
            SecondSteps steps,
            StepCheck check,
            OwnSession session) {
        this.screen = screen;
        this.accounts = accounts;
        this.steps = steps;
        this.check = check;
        this.session = session;
    }

    @GetMapping("/account")
    ResponseEntity<String> show(HttpServletRequest request, HttpServletResponse response) {
        return show(request, response, List.of(), List.of());
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
            String name = own().name();
            if (steps.has(name)) {
                Optional<Refusal> refused = refuse(name, code, request);
                if (refused.isPresent()) {
                    return show(request, response, List.of(), List.of(refused.get()));
                }
            }
            request.getSession().setAttribute(ENROLMENT, Enrolment.of(name));
            return Screen.seeOther(HERE + "#second-step");
        } catch (IOException e) {
            return show(request, response, List.of(), List.of(unavailable(e)));
        }
    }

    /** The recovery codes are shown on this answer and nowhere else. */
    @PostMapping("/account/second-step/proof")
    ResponseEntity<String> prove(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Enrolment> begun = enrolment(request);
        if (begun.isEmpty()) {
            return show(
                    request,
                    response,
                    List.of(),
                    List.of(Refusal.of(AccessRefusal.NO_ENROLMENT, "")));
        }
        try {
            Optional<List<String>> codes = steps.enrol(begun.get(), code, session.now());
            if (codes.isEmpty()) {
                return show(request, response, List.of(), List.of(wrongCode()));
            }
            request.getSession().removeAttribute(ENROLMENT);
            session.letIn(begun.get().account(), request, response);
            return show(request, response, codes.get(), List.of());
        } catch (IOException e) {
            return show(request, response, List.of(), List.of(unavailable(e)));
        }
    }

    @PostMapping("/account/second-step/removal")
    ResponseEntity<String> remove(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        String name = own().name();
        try {
            Optional<Refusal> refused =
                    steps.rule().isFor(name)
                            ? Optional.of(Refusal.of(AccessRefusal.STEP_REQUIRED, "", name))
                            : refuse(name, code, request);
            if (refused.isPresent()) {
                return show(request, response, List.of(), List.of(refused.get()));
            }
            steps.remove(name);
            return Screen.seeOther(HERE);
        } catch (IOException e) {
            return show(request, response, List.of(), List.of(unavailable(e)));
        }
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

    private ResponseEntity<String> show(
            HttpServletRequest request,
            HttpServletResponse response,
            List<String> codes,
            List<Refusal> refused) {
        Words words = VisitResolver.words(request, response);
        UserAccount account = own();
        Optional<Integer> left;
        try {
            left = steps.findRecoveryLeft(account.name());
        } catch (IOException e) {
            // what cannot be read is told, and nothing is offered that would overwrite it
            return screen.show(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "signIn",
                    Map.of("words", words, "csrf", "", "wrong", words.sentence(unavailable(e))));
        }
        OwnAccountSheet sheet =
                new OwnAccountSheet(
                        account,
                        left,
                        steps.rule().isFor(account.name()),
                        enrolment(request).map(begun -> scanned(begun, words)),
                        codes,
                        refused.stream().map(each -> Problem.of(each, words)).toList());
        return screen.show(
                refused.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                "account",
                Map.of("words", words, "csrf", VisitResolver.csrf(request), "sheet", sheet));
    }

    private static OwnAccountSheet.Scanned scanned(Enrolment begun, Words words) {
        return new OwnAccountSheet.Scanned(
                CodeSvg.qr(
                        Totp.address(begun.account(), begun.key()), words.get("account.step.qr")),
                OwnAccountSheet.inFours(Totp.text(begun.key())));
    }

    private static Optional<Enrolment> enrolment(HttpServletRequest request) {
        String name = Reader.now().name();
        return request.getSession().getAttribute(ENROLMENT) instanceof Enrolment begun
                ? Optional.of(begun).filter(each -> each.account().equals(name))
                : Optional.empty();
    }

    private UserAccount own() {
        return accounts.find(Reader.now().name()).orElseThrow();
    }

    private static Refusal wrongCode() {
        return Refusal.of(AccessRefusal.WRONG_CODE, "code");
    }

    private static Refusal unavailable(IOException why) {
        return Refusal.of(AccessRefusal.STEPS_UNAVAILABLE, "", String.valueOf(why.getMessage()));
    }
}
