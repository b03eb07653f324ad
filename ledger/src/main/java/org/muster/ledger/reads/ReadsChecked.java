package org.muster.ledger.reads;

import java.util.Map;
import java.util.TreeMap;
import org.muster.ledger.Verification.Head;

/** What a walk over the log of reads found. */
public sealed interface ReadsChecked {

    /** Every row is as it was written; the heads, by writer, are worth keeping elsewhere. */
    record Intact(long rows, Map<String, Head> heads) implements ReadsChecked {
        public Intact {
            heads = new TreeMap<>(heads);
        }
    }

    /** The first row that is not as it was written, or does not follow on. */
    record Broken(String writer, long number, String sentence) implements ReadsChecked {}
}
