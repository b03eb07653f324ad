package org.muster.server.pages;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.core.movement.Leg;
import org.muster.server.border.BorderRequest;

/** What somebody typed of a passenger list, and the visit with what is wrong of it. */
record BorderForm(Visit visit, BorderRequest request) {

    static final List<String> FIELDS =
            List.of(
                    "receiver",
                    "sender",
                    "flight",
                    "carrier",
                    "from",
                    "to",
                    "arrives",
                    "release",
                    "signs",
                    "most");

    private static final Map<String, String> WRONG =
            Map.of(
                    "receiver", "border.wrong.receiver",
                    "sender", "border.wrong.sender",
                    "flight", "border.wrong.flight",
                    "carrier", "border.wrong.carrier",
                    "from", "border.wrong.from",
                    "to", "border.wrong.to",
                    "release", "border.wrong.release",
                    "most", "border.wrong.most");

    static BorderForm read(Visit visit, Leg leg) {
        Form form = visit.form();
        Visit told = visit;
        Optional<LocalDateTime> arrives = Optional.empty();
        String typed = form.value("arrives");
        if (!typed.isEmpty()) {
            try {
                arrives = Optional.of(LocalDateTime.parse(typed));
            } catch (DateTimeException unreadable) {
                told = told.wrong("arrives", visit.frame().word("border.wrong.arrives"));
            }
        }
        BorderRequest request =
                new BorderRequest(
                        form.value("receiver"),
                        form.value("sender", BorderRequest.SENDER),
                        form.value("flight", BorderRequest.flight(leg)),
                        form.value("carrier"),
                        form.value("from", BorderRequest.code(leg.plan().from())),
                        form.value("to", BorderRequest.code(leg.plan().to())),
                        arrives,
                        form.value("release", "05B"),
                        form.value("signs").equals("repeats"),
                        number(form.value("most", "" + BorderRequest.MOST)));
        for (String field : request.listWanting()) {
            told = told.wrong(field, visit.frame().word(WRONG.getOrDefault(field, field)));
        }
        return new BorderForm(told, request);
    }

    private static int number(String typed) {
        return typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : 0;
    }
}
