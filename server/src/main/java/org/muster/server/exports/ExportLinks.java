package org.muster.server.exports;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.muster.core.fact.ExportId;
import org.muster.core.fact.OperationId;
import org.muster.server.sealing.Sealer;
import org.springframework.stereotype.Component;

/**
 * The secret end of the address that gives an export's file: the export's reference, sealed. It
 * cannot be guessed, and nothing of it is kept.
 */
@Component
public final class ExportLinks {
    private static final String ABOUT = "export link ";

    private final Sealer sealer;

    ExportLinks(Sealer sealer) {
        this.sealer = sealer;
    }

    /** Another one each time; all of them lead to the same export. */
    public String make(OperationId operation, ExportId export) {
        return sealer.seal(export.toString().getBytes(StandardCharsets.US_ASCII), about(operation));
    }

    /** Empty where it was not made here for this operation, or was altered. */
    public Optional<ExportId> read(OperationId operation, String token) {
        return sealer.open(token, about(operation))
                .map(clear -> ExportId.parse(new String(clear, StandardCharsets.US_ASCII)));
    }

    private static String about(OperationId operation) {
        return ABOUT + operation.value();
    }
}
