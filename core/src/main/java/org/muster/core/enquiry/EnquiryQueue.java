package org.muster.core.enquiry;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.View;
import org.muster.core.intake.Queue;

/**
 * The enquiries that nobody is done with, the oldest first.
 *
 * @param alarmAge the age at which the crisis room is alarmed: that of messages
 */
public record EnquiryQueue(List<Enquiry> open, Duration alarmAge, Instant asOf) {
    public EnquiryQueue {
        open = List.copyOf(open);
    }

    public static EnquiryQueue of(View view, OperationId operation) {
        return new EnquiryQueue(
                Enquiry.listOpen(view), Queue.alarmAge(view, operation), view.moment());
    }

    /** When the oldest came. */
    public Optional<Instant> findOldest() {
        return open.stream().findFirst().map(one -> one.opened().at());
    }

    public boolean isLate(Enquiry enquiry) {
        return !enquiry.opened().at().plus(alarmAge).isAfter(asOf);
    }

    /** How many are older than they may be. */
    public long late() {
        return open.stream().filter(this::isLate).count();
    }
}
