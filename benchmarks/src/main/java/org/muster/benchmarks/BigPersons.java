package org.muster.benchmarks;

import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.muster.core.fact.PersonId;
import org.muster.core.register.BirthDate;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Details;
import org.muster.core.register.Nationality;
import org.muster.core.register.PersonName;
import org.muster.core.register.Sex;
import org.muster.core.register.TravelDocument;

/** Very many synthetic persons: asked twice for the same one, it gives the same. */
final class BigPersons {
    private static final String[] NATIONALITIES = {
        "FRA", "FRA", "FRA", "FRA", "NER", "NER", "LBN", "CHN", "BEL", "USA"
    };

    private final long[] ids;
    private final SyntheticNames names;
    private final long seed;

    BigPersons(int many, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        this.ids = random.longs(many, 1, 1L << 60).toArray();
        this.names = new SyntheticNames(seed);
        this.seed = seed;
    }

    int size() {
        return ids.length;
    }

    PersonId id(int i) {
        return new PersonId(ids[i]);
    }

    PersonName name(int i) {
        SplittableRandom random = new SplittableRandom(seed + i);
        return new PersonName(names.family(random), names.given(random), "");
    }

    Nationality nationality(int i) {
        return new Nationality(NATIONALITIES[i % NATIONALITIES.length]);
    }

    TravelDocument passport(int i) {
        return new TravelDocument(TravelDocument.Kind.PASSPORT, nationality(i).code(), "X" + i);
    }

    Details details(int i) {
        return new Details(
                name(i),
                new BirthDate(
                        OptionalInt.of(1960 + i % 60),
                        OptionalInt.of(1 + i % 12),
                        OptionalInt.of(1 + i % 28)),
                Sex.FEMALE,
                List.of(nationality(i)),
                List.of(passport(i)),
                List.of(new ContactPoint(ContactPoint.Channel.PHONE, "+999" + i)));
    }
}
