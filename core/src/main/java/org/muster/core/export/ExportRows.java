package org.muster.core.export;

import java.util.List;
import java.util.Optional;
import org.muster.core.account.AccountState;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.tally.Basis;

/**
 * Whom an export is about; an empty field narrows nothing.
 *
 * @param leg of a manifest: which; of people: whose account is about it
 * @param nationality a code, or "" for those whose nationality nobody knows
 * @param basis by which nationality is told
 * @param carried only those whom a leg took out
 * @param persons exactly these; for {@link ExportKind#NAMED} alone
 */
public record ExportRows(
        ExportKind kind,
        Optional<LegId> leg,
        Optional<AccountState> state,
        Optional<String> nationality,
        Basis basis,
        boolean carried,
        List<PersonId> persons) {

    public ExportRows {
        persons = persons.stream().distinct().toList();
    }

    public static ExportRows manifest(LegId leg) {
        return new ExportRows(
                ExportKind.MANIFEST,
                Optional.of(leg),
                Optional.empty(),
                Optional.empty(),
                Basis.CLAIMED,
                false,
                List.of());
    }

    public static ExportRows named(List<PersonId> persons) {
        return new ExportRows(
                ExportKind.NAMED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Basis.CLAIMED,
                false,
                persons);
    }
}
