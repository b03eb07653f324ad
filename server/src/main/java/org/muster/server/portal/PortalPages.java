package org.muster.server.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.muster.core.fact.Refusal;
import org.muster.server.access.Pins;
import org.muster.server.portal.Calls.Call;
import org.muster.server.problem.ProblemException;
import org.muster.server.problem.WebRefusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A family tells us of itself: the first page, the questions, and the check before it is sent. */
@RestController
class PortalPages {
    private final Calls calls;
    private final Replies replies;

    PortalPages(Calls calls, Replies replies) {
        this.calls = calls;
        this.replies = replies;
    }

    @GetMapping({"/o/{op}/help", "/o/{op}/help/"})
    ResponseEntity<String> start(@PathVariable String op, HttpServletRequest request) {
        Call call = calls.of(op, request);
        Answers answers = answers(call);
        String goOn = answers.has("wish") ? next(call, answers) : "";
        boolean carries = replies.carries(call);
        StartSheet sheet = new StartSheet(goOn, carries);
        return carries
                ? replies.show(call, call.frame(), "start", sheet, List.of())
                : replies.showToAll(call, "start", sheet);
    }

    @GetMapping("/o/{op}/help/{step}")
    ResponseEntity<String> question(
            @PathVariable String op, @PathVariable String step, HttpServletRequest request) {
        Call call = calls.of(op, request);
        Answers answers = answers(call);
        Step asked = parse(step);
        if (!asked.isReached(answers) || isAhead(asked, answers)) {
            return replies.seeOther(next(call, answers), List.of());
        }
        return show(call, call.frame(), asked, answers, answers.fields());
    }

    /** Nobody comes to a page before those that lead to it. */
    private static boolean isAhead(Step step, Answers answers) {
        List<Step> all = Step.list(answers);
        return Step.findOpen(answers)
                .filter(open -> all.indexOf(step) > all.indexOf(open))
                .isPresent();
    }

    @PostMapping("/o/{op}/help/{step}")
    ResponseEntity<String> answer(
            @PathVariable String op, @PathVariable String step, HttpServletRequest request) {
        Call call = calls.of(op, request);
        Answers before = answers(call);
        Step asked = parse(step);
        if (!asked.isReached(before) || isAhead(asked, before)) {
            return replies.seeOther(next(call, before), List.of());
        }
        if (request.getParameter("remove") != null) {
            return removed(call, before, request.getParameter("remove"));
        }
        int year = Reading.yearOf(call.desk().now());
        Reading reading = Reading.of(asked, form(request), call.words(), year);
        if (!reading.wrong().isEmpty()) {
            Map<String, String> values = new HashMap<>(before.fields());
            values.putAll(reading.typed());
            return show(call, call.frame().with(reading.wrong()), asked, before, values);
        }
        return kept(call, asked, before, reading);
    }

    private ResponseEntity<String> kept(Call call, Step asked, Answers before, Reading reading) {
        Answers after = before;
        for (var one : reading.typed().entrySet()) {
            after = after.with(one.getKey(), one.getValue());
        }
        after = begun(after, call.desk().now());
        boolean more = asked.kind() == Step.Kind.MORE && after.get("more").equals("yes");
        if (more && after.people() >= Step.MOST_PEOPLE) {
            Wrong wrong = new Wrong("more", call.frame().word("wrong.most", Step.MOST_PEOPLE));
            return show(call, call.frame().with(List.of(wrong)), asked, before, before.fields());
        }
        if (more) {
            after = oneMore(after);
        }
        if (!replies.fits(call, Carried.DRAFT, after.toBytes())) {
            Wrong wrong = new Wrong("", call.frame().word("wrong.full"));
            PortalFrame frame = call.frame().with(List.of(wrong));
            return show(call, frame, asked, before, reading.typed());
        }
        return replies.seeOther(
                next(call, after), replies.carry(call, Carried.DRAFT, after.toBytes()));
    }

    /** What names the sending, so that sending it twice does it once, and the PIN that it gets. */
    private static Answers begun(Answers answers, Instant now) {
        return answers.has("command")
                ? answers
                : answers.with("command", UUID.randomUUID().toString())
                        .with("pin", Pins.make())
                        .with("began", Long.toString(now.getEpochSecond()));
    }

    /** When the first page was answered; long ago where that is not known. */
    static Instant began(Answers answers) {
        String seconds = answers.get("began");
        return seconds.matches("[0-9]{1,12}")
                ? Instant.ofEpochSecond(Long.parseLong(seconds))
                : Instant.EPOCH;
    }

    private static Answers oneMore(Answers answers) {
        return answers.without("more").with(Answers.PEOPLE, String.valueOf(answers.people() + 1));
    }

    private ResponseEntity<String> removed(Call call, Answers before, String typed) {
        Answers after = before;
        if (typed.matches("\\d{1,2}")) {
            int person = Integer.parseInt(typed);
            if (person > 1 && person <= before.people()) {
                after = before.withoutPerson(person);
            }
        }
        return replies.seeOther(
                address(call, "/more"), replies.carry(call, Carried.DRAFT, after.toBytes()));
    }

    @PostMapping("/o/{op}/help/forget")
    ResponseEntity<String> forget(@PathVariable String op, HttpServletRequest request) {
        Call call = calls.of(op, request);
        return replies.seeOther(call.frame().root(), replies.forget(call));
    }

    private ResponseEntity<String> show(
            Call call, PortalFrame frame, Step step, Answers answers, Map<String, String> values) {
        return replies.show(
                call, frame, "question", QuestionSheet.of(step, answers, values), List.of());
    }

    private static Step parse(String address) {
        return Step.parse(address)
                .orElseThrow(() ->
                        new ProblemException(
                                HttpStatus.NOT_FOUND,
                                Refusal.of(WebRefusal.NO_SUCH_ADDRESS, "", address)));
    }

    Answers answers(Call call) {
        byte[] carried = replies.carried(call, Carried.DRAFT);
        return carried.length == 0 ? Answers.NONE : Answers.ofBytes(carried).orElse(Answers.NONE);
    }

    /** The first question that is open, or the check when none is. */
    static String next(Call call, Answers answers) {
        Optional<Step> open = Step.findOpen(answers);
        return address(call, open.map(step -> "/" + step.address()).orElse("/check"));
    }

    static String address(Call call, String inside) {
        return call.frame().root() + inside;
    }

    static Map<String, List<String>> form(HttpServletRequest request) {
        Map<String, List<String>> form = new HashMap<>();
        request.getParameterMap().forEach((name, all) -> form.put(name, List.of(all)));
        return form;
    }
}
