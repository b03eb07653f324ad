package org.muster.server.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muster.core.movement.Leg;
import org.muster.formats.paxlst.Written;
import org.muster.formats.problem.FileProblem;
import org.muster.server.border.BorderRequest;

/** The form for a passenger list and, once it is filled in, what comes of it. */
public record BorderSheet(
        Leg leg, String sender, String flight, String from, String to, Optional<Ready> ready) {

    /**
     * A list that can be fetched.
     *
     * @param file its address, inside the operation
     * @param problems what it cannot say as the manifest has it
     */
    public record Ready(String file, int souls, int messages, List<FileProblem> problems) {}

    static BorderSheet asking(Leg leg) {
        return new BorderSheet(
                leg,
                BorderRequest.SENDER,
                BorderRequest.flight(leg),
                BorderRequest.code(leg.plan().from()),
                BorderRequest.code(leg.plan().to()),
                Optional.empty());
    }

    static BorderSheet of(Leg leg, BorderForm form, Written written) {
        BorderSheet asking = asking(leg);
        String query =
                BorderForm.FIELDS.stream()
                        .filter(form.visit().form().values()::containsKey)
                        .map(field -> field + "=" + Frame.encode(form.visit().form().value(field)))
                        .collect(Collectors.joining("&"));
        Ready ready =
                new Ready(
                        "legs/" + leg.id() + "/border/paxlst.edi?" + query,
                        leg.aboard().size(),
                        written.interchanges().getFirst().split("\nUNH\\+", -1).length - 1,
                        written.problems());
        return new BorderSheet(
                leg,
                asking.sender(),
                asking.flight(),
                asking.from(),
                asking.to(),
                Optional.of(ready));
    }
}
