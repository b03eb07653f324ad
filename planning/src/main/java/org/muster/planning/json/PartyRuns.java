package org.muster.planning.json;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.muster.planning.model.Party;

/** Parties as entries of a file: alike and numbered from 1 on become one entry with a count. */
final class PartyRuns implements Iterator<PartyRuns.Run> {
    private static final String FIRST = "-1";

    private final List<Party> parties;
    private int next;

    PartyRuns(List<Party> parties) {
        this.parties = parties;
    }

    /** An entry; a count of 0 is one party by its own name. */
    record Run(Party party, int count) {
        void write(Writing out) {
            PartyForm.write(out, party, count);
        }
    }

    @Override
    public boolean hasNext() {
        return next < parties.size();
    }

    @Override
    public Run next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Party first = parties.get(next);
        int count = count(first);
        next += Math.max(1, count);
        return count < 2
                ? new Run(first, 0)
                : new Run(PartyForm.named(first, stem(first.id())), count);
    }

    private int count(Party first) {
        if (!first.id().endsWith(FIRST)) {
            return 0;
        }
        Party stem = PartyForm.named(first, stem(first.id()));
        int count = 1;
        while (next + count < parties.size()
                && isLike(stem, count + 1, parties.get(next + count))) {
            count++;
        }
        return count;
    }

    private static boolean isLike(Party stem, int number, Party other) {
        return other.id().equals(stem.id() + "-" + number)
                && PartyForm.named(other, stem.id()).equals(stem);
    }

    private static String stem(String id) {
        return id.substring(0, id.length() - FIRST.length());
    }
}
