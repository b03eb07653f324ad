package org.muster.core.request;

import java.util.List;
import java.util.Optional;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.request.RequestFact.NeedsRecorded;

/** What somebody needs, by the latest word on it. */
public final class Needs {
    private Needs() {}

    /** The person's own record, else what their open requests say. */
    public static List<Need> of(View view, PersonId person) {
        Optional<NeedsRecorded> recorded = view.history(person).findLast(NeedsRecorded.class);
        return recorded.map(NeedsRecorded::needs)
                .orElseGet(() ->
                        Request.listOpen(view, person).stream()
                                .flatMap(request -> request.asked().party().stream())
                                .filter(member -> member.person().equals(person))
                                .flatMap(member -> member.needs().stream())
                                .distinct()
                                .toList());
    }
}
