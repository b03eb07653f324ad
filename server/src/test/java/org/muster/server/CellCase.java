package org.muster.server;

import java.util.List;
import org.muster.core.cell.CellCommand.FormCell;
import org.muster.core.cell.CellFact.CellFormed;
import org.muster.core.cell.CellPlan;
import org.muster.core.fact.CellId;
import org.muster.core.fact.PersonId;
import org.muster.core.register.Details;
import org.muster.core.register.NewPerson;
import org.muster.core.register.PersonName;
import org.muster.core.register.Presence;
import org.muster.core.register.RegisterCommand.RegisterPersons;
import org.muster.core.register.RegisterFact.PersonRegistered;
import org.muster.core.register.Source;

/** Cells and people to put into them. */
abstract class CellCase extends NiameyCase {
    static CellId formed(String name) throws Exception {
        return ((CellFormed) give(new FormCell(new CellPlan(name, ""))).getFirst().fact()).cell();
    }

    static PersonId registered(String family) throws Exception {
        NewPerson person =
                new NewPerson(Details.ofName(new PersonName(family, "", "")), Presence.UNKNOWN);
        RegisterPersons register =
                new RegisterPersons(new Source(Source.Kind.STAFF, ""), List.of(person));
        return ((PersonRegistered) give(register).getFirst().fact()).person();
    }
}
