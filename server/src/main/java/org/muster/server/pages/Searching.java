package org.muster.server.pages;

import java.util.List;
import org.muster.core.fact.PersonId;

/** Finds people by what somebody types. */
interface Searching {
    List<PersonId> find(Visit visit, String typed);
}
