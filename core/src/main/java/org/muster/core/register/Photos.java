package org.muster.core.register;

import java.util.Optional;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.register.RegisterFact.PhotoTaken;
import org.muster.core.register.RegisterFact.PhotoWithdrawn;

/** Which photo of a person counts: the last one that was not withdrawn. */
public final class Photos {
    private Photos() {}

    public static Optional<Photo> find(View view, PersonId person) {
        Optional<Photo> photo = Optional.empty();
        for (Recorded recorded : view.history(person).listAll()) {
            photo =
                    switch (recorded.fact()) {
                        case PhotoTaken taken -> Optional.of(taken.photo());
                        case PhotoWithdrawn withdrawn -> Optional.empty();
                        default -> photo;
                    };
        }
        return photo.filter(found -> !found.equals(Photo.ERASED));
    }
}
