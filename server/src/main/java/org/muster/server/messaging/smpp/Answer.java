package org.muster.server.messaging.smpp;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jsmpp.SMPPConstant;

/** What a provider said to one part. */
sealed interface Answer {

    /** Codes that are left to providers (SMPP 3.4, 5.1.3). */
    int FIRST_OWN = 0x400;

    int LAST_OWN = 0x4FF;

    record Taken(String handle) implements Answer {}

    record Never(String reason) implements Answer {}

    record NotNow(Optional<Duration> after, boolean perhapsSent, String reason) implements Answer {}

    static Answer notNow(String reason) {
        return new NotNow(Optional.empty(), false, reason);
    }

    /**
     * What is wrong with the recipient or the message does not pass. Full queues and faults of the
     * centre do, and so does what is ours to mend: the sender's name, and what providers say in
     * codes of their own, mostly that no credit is left.
     */
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
                    SMPPConstant.STAT_ESME_RX_T_APPN,
                    SMPPConstant.STAT_ESME_RINVSRCADR ->
                    notNow(code + ": not now");
            default ->
                    status >= FIRST_OWN && status <= LAST_OWN
                            ? notNow(code + ": the provider's own")
                            : new Never(code + " (SMPP 3.4, 5.1.3)");
        };
    }
}
