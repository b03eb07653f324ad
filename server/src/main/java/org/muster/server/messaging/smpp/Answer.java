package org.muster.server.messaging.smpp;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jsmpp.SMPPConstant;

/** What a provider said to one part. */
sealed interface Answer {

    record Taken(String handle) implements Answer {}

    record Never(String reason) implements Answer {}

    record NotNow(Optional<Duration> after, boolean perhapsSent, String reason) implements Answer {}

    static Answer notNow(String reason) {
        return new NotNow(Optional.empty(), false, reason);
    }

    /** Full queues and the centre's own faults pass; what is wrong with the message does not. */
    static Answer ofStatus(int status) {
        String code = String.format(Locale.ROOT, "command_status 0x%08X", status);
        return switch (status) {
            case SMPPConstant.STAT_ESME_RTHROTTLED ->
                    new NotNow(
                            Optional.of(Duration.ofSeconds(1)), false, code + ": too fast for it");
            case SMPPConstant.STAT_ESME_RMSGQFUL,
                    SMPPConstant.STAT_ESME_RSYSERR,
                    SMPPConstant.STAT_ESME_RSUBMITFAIL,
                    SMPPConstant.STAT_ESME_RINVBNDSTS,
                    SMPPConstant.STAT_ESME_RX_T_APPN ->
                    notNow(code + ": not now");
            default -> new Never(code + " (SMPP 3.4, 5.1.3)");
        };
    }
}
