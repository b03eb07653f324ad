package org.muster.server.pages;

import java.util.List;
import java.util.function.Function;
import org.muster.core.arrival.ArrivalCommand.ScanArrivals;
import org.muster.core.conflict.ConflictCommand.ExplainForLeg;
import org.muster.core.conflict.ConflictCommand.ExplainForPerson;
import org.muster.core.conflict.ConflictKind;
import org.muster.core.custody.CustodyCommand.ReplaceCustodian;
import org.muster.core.fact.Band;
import org.muster.core.fact.Command;
import org.muster.core.fact.FactId;
import org.muster.core.fact.HouseholdId;
import org.muster.core.fact.LegId;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.PersonId;
import org.muster.core.gate.GateCommand.GiveBand;
import org.muster.core.gate.GateCommand.OffLoad;
import org.muster.core.gate.GateCommand.SignSplit;
import org.muster.core.gate.GateCommand.WithdrawIdentity;
import org.muster.core.manifest.ManifestCommand.ChooseManifest;
import org.muster.core.manifest.ManifestCommand.CorrectManifest;
import org.muster.core.manifest.ManifestFact.Change;
import org.muster.core.movement.Seating;
import org.muster.core.register.Details;
import org.muster.core.register.Note;
import org.muster.core.register.Person;
import org.muster.core.register.RegisterCommand.CorrectDetails;
import org.muster.core.register.Sex;
import org.muster.core.sameness.Finding;
import org.muster.core.sameness.SamenessCommand.Find;

/** Reads a decision about a conflict off its form. */
final class ConflictForm {
    private final Visit visit;
    private final Form form;

    ConflictForm(Visit visit) {
        this.visit = visit;
        this.form = visit.form();
    }

    Command command(String act) {
        Note reason = new Note(form.value("reason"));
        return switch (act) {
            case "off-load" -> new OffLoad(leg(), List.of(person("person")), reason);
            case "remove" -> correct(Change.REMOVED, reason);
            case "add" -> correct(Change.ADDED, reason);
            case "arrived" ->
                    new ScanArrivals(leg(), List.of(person("person")), form.value("place"));
            case "band" ->
                    new GiveBand(
                            person("person"),
                            Typed.read("band", () -> Band.parse(form.value("band"))));
            case "two" -> new Find(person("person"), person("other"), Finding.TWO, reason);
            case "sign" ->
                    new SignSplit(
                            read("household", HouseholdId::parse),
                            leg(),
                            form.value("signer"),
                            form.value("reason"));
            case "born" -> born(reason);
            case "withdraw" -> new WithdrawIdentity(person("person"), reason);
            case "choose" ->
                    new ChooseManifest(leg(), read("closing", FactId::parse), form.value("reason"));
            case "holder" ->
                    new ReplaceCustodian(
                            leg(),
                            read("lost", NodeId::new),
                            read("by", NodeId::new),
                            form.value("reason"));
            case "explain" -> explain(reason);
            default -> throw visit.noSuchAct(act);
        };
    }

    private Command explain(Note reason) {
        ConflictKind kind = Choices.pick("kind", ConflictKind.class, form);
        return form.value("leg").isEmpty()
                ? new ExplainForPerson(person("person"), kind, reason)
                : new ExplainForLeg(leg(), kind, reason.text());
    }

    private Command correct(Change change, Note reason) {
        return new CorrectManifest(leg(), person("person"), change, Seating.SEAT, reason);
    }

    private Command born(Note reason) {
        Details details =
                new Details(
                        Person.get(visit.view(), person("person")).details().name(),
                        read("born", Births::parse),
                        Sex.UNKNOWN,
                        List.of(),
                        List.of(),
                        List.of());
        return new CorrectDetails(person("person"), details, List.of(), reason);
    }

    private PersonId person(String field) {
        return read(field, PersonId::parse);
    }

    private LegId leg() {
        return read("leg", LegId::parse);
    }

    private <T> T read(String field, Function<String, T> reading) {
        return Typed.read(field, () -> reading.apply(form.value(field)));
    }
}
