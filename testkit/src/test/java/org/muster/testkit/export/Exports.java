package org.muster.testkit.export;

import java.time.Duration;
import java.util.List;
import org.muster.core.export.Canary;
import org.muster.core.export.Export;
import org.muster.core.export.ExportCommand.ApproveExport;
import org.muster.core.export.ExportCommand.AskExport;
import org.muster.core.export.ExportFact.ExportAsked;
import org.muster.core.export.ExportField;
import org.muster.core.export.ExportForm;
import org.muster.core.export.ExportRows;
import org.muster.core.export.Recipient;
import org.muster.core.fact.ExportId;
import org.muster.core.fact.PersonId;
import org.muster.core.register.BirthDate;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Nationality;
import org.muster.core.register.Note;
import org.muster.core.register.PersonName;
import org.muster.core.register.Sex;
import org.muster.core.register.TravelDocument;
import org.muster.testkit.Scenario;

/** Exports of a small world. */
public final class Exports {
    public static final String KEY =
            "age1qqqsyqcyq5rqwzqfpg9scrgwpugpzysnzs23v9ccrydpk8qarc0stxuxd9";

    private final Scenario s;

    public Exports(Scenario s) {
        this.s = s;
    }

    public static Recipient recipient() {
        return new Recipient(new Note("Ines Ficta"), new Note("Ministry of another state"), KEY);
    }

    public AskExport ask(ExportRows rows, ExportField... fields) {
        return new AskExport(
                rows,
                List.of(fields),
                ExportForm.WORKBOOK,
                recipient(),
                new Note("they receive them"),
                s.now().plus(Duration.ofDays(1)));
    }

    public ExportId asked() {
        return asked(
                ask(ExportRows.manifest(s.leg("F1")), ExportField.NAME, ExportField.NATIONALITY));
    }

    public ExportId asked(AskExport ask) {
        return ((ExportAsked) s.give(ask).getFirst()).export();
    }

    /** By somebody else, who goes on giving the commands. */
    public ExportId approved() {
        s.as("first");
        ExportId id = asked();
        s.as("second").does(new ApproveExport(id, 2, List.of(canary())));
        return id;
    }

    public Export export(ExportId id) {
        return Export.find(s.viewNow(), id).orElseThrow();
    }

    public static Canary canary() {
        return new Canary(
                new PersonId(4711),
                new PersonName("Ficta", "Nulla", ""),
                Sex.FEMALE,
                BirthDate.parse("1984-02-29"),
                new Nationality("FRA"),
                new TravelDocument(TravelDocument.Kind.PASSPORT, "FRA", "00XX00000"),
                new ContactPoint(ContactPoint.Channel.PHONE, "+22700000000"));
    }
}
