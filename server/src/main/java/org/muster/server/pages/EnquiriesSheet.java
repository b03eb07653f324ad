package org.muster.server.pages;

import java.util.List;
import org.muster.core.enquiry.Enquiry;
import org.muster.core.enquiry.EnquiryQueue;
import org.muster.core.fact.View;

/**
 * Enquiries: those that nobody is done with, the oldest first, or the others, the latest first.
 *
 * @param inAll how many there are of those shown
 */
public record EnquiriesSheet(Shown shown, List<Enquiry> rows, int inAll, EnquiryQueue queue) {
    static final int SHOWN = 200;

    /** Which enquiries are listed. */
    public enum Shown {
        OPEN,
        MINE,
        DONE
    }

    static EnquiriesSheet of(View view, Visit visit, Shown shown) {
        EnquiryQueue queue = EnquiryQueue.of(view, visit.desk().operation());
        List<Enquiry> fitting =
                switch (shown) {
                    case OPEN -> queue.open();
                    case MINE -> queue.open().stream().filter(one -> isOf(one, visit)).toList();
                    case DONE -> Enquiry.listDone(view);
                };
        return new EnquiriesSheet(
                shown, fitting.stream().limit(SHOWN).toList(), fitting.size(), queue);
    }

    private static boolean isOf(Enquiry enquiry, Visit visit) {
        return enquiry.owner()
                .filter(owner -> owner.value().equals(visit.frame().reader().name()))
                .isPresent();
    }
}
