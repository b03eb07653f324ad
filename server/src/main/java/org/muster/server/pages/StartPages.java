package org.muster.server.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.muster.ledger.desk.Desk;
import org.muster.server.access.AccessRules;
import org.muster.server.access.OwnSession;
import org.muster.server.access.Scope;
import org.muster.server.access.UserAccounts;
import org.muster.server.access.directory.Directory;
import org.muster.server.host.Office;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The way in: the only operation of the server, or the choice between several. */
@RestController
class StartPages {
    /** Why a session ended, as the address has it, and the sentence for it. */
    private static final Map<String, String> ENDS =
            Map.of(
                    "idle",
                    "signIn.ended.idle",
                    "long",
                    "signIn.ended.long",
                    "elsewhere",
                    "signIn.ended.elsewhere",
                    "changed",
                    "signIn.ended.changed");

    /** Why the ministry's directory let nobody in. */
    private static final Map<String, String> DIRECTORY =
            Map.of(
                    "answer",
                    "signIn.directory.answer",
                    "role",
                    "signIn.directory.role",
                    "name",
                    "signIn.directory.name",
                    "away",
                    "signIn.directory.away");

    private final Screen screen;
    private final Office office;
    private final OwnSession session;
    private final Directory directory;
    private final UserAccounts accounts;

    StartPages(
            Screen screen,
            Office office,
            OwnSession session,
            Directory directory,
            UserAccounts accounts) {
        this.screen = screen;
        this.office = office;
        this.session = session;
        this.directory = directory;
        this.accounts = accounts;
    }

    @GetMapping("/")
    ResponseEntity<String> start(HttpServletRequest request, HttpServletResponse response) {
        Reader reader = Reader.now();
        Scope scope = accounts.where(reader.name());
        List<String> operations =
                office.list().stream()
                        .map(Desk::operation)
                        .map(Object::toString)
                        .filter(scope::holds)
                        .toList();
        String page = page(reader);
        if (operations.size() == 1) {
            return Screen.seeOther("/o/" + operations.getFirst() + "/" + page + asked(request));
        }
        return screen.show(
                HttpStatus.OK,
                "start",
                Map.of(
                        "words",
                        VisitResolver.words(request, response),
                        "operations",
                        operations,
                        "page",
                        page,
                        "mayOpen",
                        scope.operations().isEmpty()
                                && AccessRules.mayOpen(reader.roles(), "/operations")));
    }

    /** Where whoever signed in begins; volunteers see one page alone. */
    private static String page(Reader reader) {
        if (!reader.signedIn()) {
            return "";
        }
        return Stream.of("room", "calls", "audit", "liaison")
                .filter(page -> AccessRules.mayOpen(reader.roles(), "/o/any/" + page))
                .findFirst()
                .orElse("my-cell");
    }

    @GetMapping("/sign-in")
    ResponseEntity<String> signIn(HttpServletRequest request, HttpServletResponse response) {
        Map<String, Object> asked =
                new HashMap<>(
                        asked(request, VisitResolver.words(request, response), "signIn.wrong"));
        asked.put("passkey", session.site(request).isPresent());
        asked.put("directory", directory.isThere());
        return screen.show(HttpStatus.OK, "signIn", asked);
    }

    /** The second page of signing in, for whoever has given a password. */
    @GetMapping("/sign-in/code")
    ResponseEntity<String> code(HttpServletRequest request, HttpServletResponse response) {
        if (!session.waitsForCode(request)) {
            return Screen.seeOther("/sign-in?late");
        }
        return screen.show(
                HttpStatus.OK,
                "signInCode",
                asked(request, VisitResolver.words(request, response), "signIn.code.wrong"));
    }

    private static Map<String, Object> asked(
            HttpServletRequest request, Words words, String wrong) {
        return Map.of(
                "words",
                words,
                "csrf",
                VisitResolver.csrf(request),
                "wrong",
                whatIsWrong(request, words, wrong));
    }

    /** Said of the try before this one; empty where nothing is wrong. */
    private static String whatIsWrong(HttpServletRequest request, Words words, String wrong) {
        String wait = request.getParameter("wait");
        if (wait != null && wait.matches("[0-9]{1,4}")) {
            return words.get("signIn.wait", Integer.parseInt(wait));
        }
        if (request.getParameter("late") != null) {
            return words.get("signIn.late");
        }
        if (request.getParameter("passkey") != null) {
            return words.get("signIn.passkey.wrong");
        }
        if (request.getParameter("needed") != null) {
            return words.get("signIn.passkey.needed");
        }
        String ended = request.getParameter("ended");
        if (ended != null && ENDS.containsKey(ended)) {
            return words.get(ENDS.getOrDefault(ended, ""));
        }
        String refused = request.getParameter("directory");
        if (refused != null && DIRECTORY.containsKey(refused)) {
            return words.get(DIRECTORY.getOrDefault(refused, ""));
        }
        if (request.getParameter("fault") != null) {
            return words.get("signIn.fault");
        }
        return request.getParameter("wrong") == null ? "" : words.get(wrong);
    }

    /** The language and the time that were asked for go along. */
    private static String asked(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? "" : "?" + query;
    }
}
