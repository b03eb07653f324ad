package org.muster.server.telemetry;

import io.opentelemetry.api.trace.Span;
import java.util.Optional;
import org.muster.core.fact.Command;
import org.muster.ledger.desk.Answer;
import org.muster.ledger.desk.CommandWatch;
import org.muster.server.host.Office;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Counts each command by its type and by what came of it; never by what is in it. */
@Component
final class CommandMeasure implements CommandWatch {
    private final Office office;
    private final Optional<Measures> measures;
    private final Optional<Traces> traces;

    CommandMeasure(Office office, Optional<Measures> measures, Optional<Traces> traces) {
        this.office = office;
        this.measures = measures;
        this.traces = traces;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (measures.isPresent() || traces.isPresent()) {
            office.onDesk(desk -> desk.onCommand(this));
        }
    }

    @Override
    public Outcome handedIn(Command command) {
        String type = type(command);
        long start = System.nanoTime();
        Optional<Span> span = traces.map(all -> all.command(type));
        return answer -> {
            String outcome = answer.map(CommandMeasure::outcome).orElse("failed");
            measures.ifPresent(all -> all.command(type, outcome, System.nanoTime() - start));
            span.ifPresent(begun -> Traces.end(begun, outcome));
        };
    }

    private static String type(Command command) {
        String area = command.getClass().getPackageName();
        return area.substring(area.lastIndexOf('.') + 1) + "." + command.getClass().getSimpleName();
    }

    /** Of a refusal the code of its first reason. */
    private static String outcome(Answer answer) {
        return switch (answer) {
            case Answer.Done done -> "accepted";
            case Answer.Declined declined -> declined.reasons().getFirst().code();
        };
    }
}
