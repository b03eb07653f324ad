package org.muster.server.reads;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.UserId;
import org.muster.core.fact.View;
import org.muster.ledger.reads.ReadEntry;
import org.muster.ledger.reads.ReadOutcome;
import org.muster.server.access.AccessRules;
import org.muster.server.access.Watch;
import org.muster.server.host.Office;
import org.muster.server.problem.ProblemException;
import org.muster.server.problem.Problems;
import org.muster.server.problem.WebRefusal;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Reads every answer on its way out: whose references stand in it, and whom its page said that it
 * shows, is kept in the log of reads before the first byte leaves. So is every refusal.
 */
@Component
final class ReadWatch implements Watch {
    private static final Pattern TO_SIGN_IN = Pattern.compile("/sign-in(\\?ended=[a-z]+)?$");
    private static final Pattern OPERATION = Pattern.compile("/(?:o|api/operations)/([^/]+).*");
    private static final Pattern PERSON =
            Pattern.compile("/(?:o|api/operations)/[^/]+/people/([^/]+)(?:/.*)?");

    /** It tells no names, and never ends. */
    private static final String LIVE = "/o/{op}/live";

    /** References alone, without a name; it says itself after whom was asked. */
    private static final String AUDIT = "/o/{op}/audit/**";

    /** Its readers have no account, and see their own family. */
    private static final String FAMILIES = "/o/{op}/help/**";

    private final ReadKeeper keeper;
    private final Openings openings;
    private final Strangers strangers;
    private final Office office;
    private final Problems problems;

    ReadWatch(
            ReadKeeper keeper,
            Openings openings,
            Strangers strangers,
            Office office,
            Problems problems) {
        this.keeper = keeper;
        this.openings = openings;
        this.strangers = strangers;
        this.office = office;
        this.problems = problems;
    }

    @Override
    public void around(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        Optional<String> row = AccessRules.findPattern(path);
        boolean watched =
                request.getDispatcherType() == DispatcherType.REQUEST
                        && row.isPresent()
                        && !row.get().equals(LIVE)
                        && (!AccessRules.isOpen(path) || row.get().equals(FAMILIES));
        if (!watched) {
            rest.doFilter(request, response);
            return;
        }
        Asking asking = Asking.of(request, row.get(), office.now());
        if (asking.opens().isPresent() && hasToWait(asking, request, response)) {
            return;
        }
        HeldAnswer answer = new HeldAnswer(response);
        Seen seen = new Seen(() -> send(asking, request, answer));
        request.setAttribute(Seen.attribute(), seen);
        rest.doFilter(request, answer);
        if (answer.isSent()) {
            return;
        }
        if (keep(asking, seen, request, answer)) {
            answer.copyBodyToResponse();
        } else {
            answer.reset();
            tell(
                    request,
                    response,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    Refusal.of(WebRefusal.LOG_FULL, ""));
        }
    }

    /** One request, as the log would have it. */
    private record Asking(
            Instant at, String who, String operation, String row, Optional<PersonId> opens) {
        static Asking of(HttpServletRequest request, String row, Instant now) {
            // as the server understands it, however it was written
            String path = request.getServletPath();
            Matcher operation = OPERATION.matcher(path);
            return new Asking(
                    now,
                    ReadWatch.who(),
                    operation.matches() ? operation.group(1) : "",
                    row,
                    opens(path));
        }

        /** By whatever method: a form that is sent wrong shows the person too. */
        private static Optional<PersonId> opens(String path) {
            Matcher person = PERSON.matcher(path);
            if (!person.matches()) {
                return Optional.empty();
            }
            try {
                return Optional.of(PersonId.parse(person.group(1)));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }

    private static String who() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who == null || who instanceof AnonymousAuthenticationToken || !who.isAuthenticated()
                ? UserId.PUBLIC.value()
                : who.getName();
    }

    private boolean hasToWait(
            Asking asking, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Duration wait =
                openings.waits(asking.operation(), asking.who(), asking.opens().get(), asking.at());
        if (wait.isZero()) {
            return false;
        }
        boolean unused =
                keeper.keep(
                        entry(
                                asking,
                                Optional.empty(),
                                request,
                                ReadOutcome.REFUSED,
                                HttpStatus.TOO_MANY_REQUESTS.value(),
                                List.of(asking.opens().get())));
        tell(
                request,
                response,
                HttpStatus.TOO_MANY_REQUESTS,
                Refusal.of(WebRefusal.TOO_MANY_PERSONS, "", Openings.MOST, wait.toMinutes()));
        return true;
    }

    private void tell(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            Refusal refusal)
            throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            problems.write(response, status, refusal);
        } else {
            request.setAttribute(
                    RequestDispatcher.ERROR_EXCEPTION, new ProblemException(status, refusal));
            response.sendError(status.value());
        }
    }

    /** False when the answer must not go out, for nobody could tell later that it did. */
    private boolean keep(
            Asking asking,
            Seen seen,
            HttpServletRequest request,
            ContentCachingResponseWrapper answer) {
        if (isRefused(answer)) {
            List<PersonId> asked = asking.opens().map(List::of).orElse(List.of());
            return asking.who().equals(UserId.PUBLIC.value()) && !strangers.isHeard(asking.at())
                    || keeper.keep(
                            entry(
                                    asking,
                                    seen.asOf(),
                                    request,
                                    ReadOutcome.REFUSED,
                                    answer.getStatus(),
                                    asked));
        }
        List<PersonId> shown = shown(asking, seen, answer);
        if (shown.isEmpty() && !isParcel(asking, request)) {
            return true;
        }
        count(asking, shown);
        return keeper.keep(
                entry(asking, seen.asOf(), request, ReadOutcome.SHOWN, answer.getStatus(), shown));
    }

    /** What is very long leaves while it is made: its page has said whom it shows. */
    private void send(Asking asking, HttpServletRequest request, HeldAnswer answer) {
        Seen seen = (Seen) request.getAttribute(Seen.attribute());
        if (!keep(asking, seen, request, answer)) {
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE, Refusal.of(WebRefusal.LOG_FULL, ""));
        }
        answer.send();
    }

    private void count(Asking asking, List<PersonId> shown) {
        if (asking.opens().isPresent()) {
            openings.opened(asking.operation(), asking.who(), asking.opens().get(), asking.at());
        } else {
            openings.listed(asking.operation(), asking.who(), shown.size(), asking.at());
        }
    }

    private List<PersonId> shown(Asking asking, Seen seen, ContentCachingResponseWrapper answer) {
        List<PersonId> shown = new ArrayList<>(seen.persons());
        if (!asking.row().equals(AUDIT) && isText(answer.getContentType())) {
            View known = office.findView(asking.operation()).orElse(null);
            References.in(answer.getContentAsByteArray()).stream()
                    // one that is only an example of how they are written is nobody's
                    .filter(person -> known == null || known.knows(person))
                    .forEach(shown::add);
        }
        return shown.stream().distinct().toList();
    }

    private static boolean isText(@Nullable String type) {
        return type != null
                && (type.startsWith("text/") || type.contains("json") || type.contains("xml"));
    }

    /** Sealed pieces of everybody's facts: to whoever holds the keys they are all of them. */
    private static boolean isParcel(Asking asking, HttpServletRequest request) {
        return request.getMethod().equals("GET") && asking.row().endsWith("/parcels");
    }

    /** Whoever has no account is led to the page to sign in on. */
    private static boolean isRefused(ContentCachingResponseWrapper answer) {
        String to = answer.getHeader("Location");
        return answer.getStatus() == HttpStatus.UNAUTHORIZED.value()
                || answer.getStatus() == HttpStatus.FORBIDDEN.value()
                || answer.getStatus() == HttpStatus.FOUND.value()
                        && to != null
                        && TO_SIGN_IN.matcher(to).find();
    }

    private static ReadEntry entry(
            Asking asking,
            Optional<Instant> asOf,
            HttpServletRequest request,
            ReadOutcome outcome,
            int status,
            List<PersonId> persons) {
        Object mapped = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        String route = mapped == null ? asking.row() : mapped.toString();
        return new ReadEntry(
                asking.at(),
                outcome,
                asking.who(),
                asking.operation(),
                request.getMethod() + " " + route,
                status,
                asOf,
                persons);
    }
}
