package org.muster.core.gate;

import java.util.Optional;
import org.muster.core.fact.Band;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.gate.GateFact.Banded;

/** Which band is on whose wrist. */
public final class Bands {
    private Bands() {}

    /** The person's present band: the last one given. */
    public static Optional<Band> findOf(View view, PersonId person) {
        return view.history(person).findLast(Banded.class).map(Banded::band);
    }

    /**
     * Somebody else who ever had the band on. A lost one that turns up on another wrist would say
     * that they are the first.
     */
    public static Optional<PersonId> findOther(View view, Band band, PersonId person) {
        return view.history(band).stream()
                .map(Recorded::fact)
                .filter(Banded.class::isInstance)
                .map(fact -> ((Banded) fact).person())
                .filter(wearer -> !wearer.equals(person))
                .findFirst();
    }

    /**
     * Whose band it is. Should two gates have given the same band, the person who got it first is
     * answered here, and the page of conflicts shows both.
     */
    public static Optional<PersonId> findHolder(View view, Band band) {
        return view.history(band).stream()
                .map(Recorded::fact)
                .filter(Banded.class::isInstance)
                .map(fact -> ((Banded) fact).person())
                .filter(person -> findOf(view, person).filter(band::equals).isPresent())
                .findFirst();
    }
}
