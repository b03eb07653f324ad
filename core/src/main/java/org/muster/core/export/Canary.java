package org.muster.core.export;

import org.muster.core.fact.PersonId;
import org.muster.core.register.BirthDate;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Nationality;
import org.muster.core.register.PersonName;
import org.muster.core.register.Sex;
import org.muster.core.register.TravelDocument;

/**
 * Somebody who does not exist and stands in one export alone: whoever finds them elsewhere knows
 * which export it came from.
 *
 * @param person a reference that nobody in the register has
 */
public record Canary(
        PersonId person,
        PersonName name,
        Sex sex,
        BirthDate born,
        Nationality nationality,
        TravelDocument document,
        ContactPoint phone) {}
