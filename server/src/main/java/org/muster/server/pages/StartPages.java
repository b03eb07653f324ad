package org.muster.server.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.muster.ledger.desk.Desk;
import org.muster.server.access.AccessRules;
import org.muster.server.host.Office;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The way in: the only operation of the server, or the choice between several. */
@RestController
class StartPages {
    private final Screen screen;
    private final Office office;

    StartPages(Screen screen, Office office) {
        this.screen = screen;
        this.office = office;
    }

    @GetMapping("/")
    ResponseEntity<String> start(HttpServletRequest request, HttpServletResponse response) {
        List<String> operations =
                office.list().stream().map(Desk::operation).map(Object::toString).toList();
        Reader reader = Reader.now();
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
                        AccessRules.mayOpen(reader.roles(), "/operations")));
    }

    /** Where whoever signed in begins; volunteers see one page alone. */
    private static String page(Reader reader) {
        if (!reader.signedIn()) {
            return "";
        }
        return Stream.of("room", "calls", "audit")
                .filter(page -> AccessRules.mayOpen(reader.roles(), "/o/any/" + page))
                .findFirst()
                .orElse("my-cell");
    }

    @GetMapping("/sign-in")
    ResponseEntity<String> signIn(HttpServletRequest request, HttpServletResponse response) {
        return screen.show(
                HttpStatus.OK,
                "signIn",
                Map.of(
                        "words",
                        VisitResolver.words(request, response),
                        "csrf",
                        VisitResolver.csrf(request),
                        "wrong",
                        request.getParameter("wrong") != null));
    }

    /** The language and the time that were asked for go along. */
    private static String asked(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? "" : "?" + query;
    }
}
