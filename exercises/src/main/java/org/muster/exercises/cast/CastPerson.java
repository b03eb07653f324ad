package org.muster.exercises.cast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muster.core.movement.Seating;
import org.muster.core.register.Details;
import org.muster.core.register.Nationality;
import org.muster.core.register.TravelDocument;
import org.muster.core.request.Need;

/** One synthetic person. */
public record CastPerson(
        int number, Details details, Nationality nationality, Set<Need> needs, Seating seating) {

    public Optional<TravelDocument> passport() {
        return details.documents().stream().findFirst();
    }

    public List<Need> listNeeds() {
        return new ArrayList<>(needs);
    }
}
