package org.muster.testkit;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.muster.core.account.AccountState;
import org.muster.core.export.Canary;
import org.muster.core.export.Export;
import org.muster.core.export.ExportCommand.ApproveExport;
import org.muster.core.export.ExportCommand.AskExport;
import org.muster.core.export.ExportCommand.DeclineExport;
import org.muster.core.export.ExportCommand.RecordTaken;
import org.muster.core.export.ExportCommand.RevokeExport;
import org.muster.core.export.ExportField;
import org.muster.core.export.ExportForm;
import org.muster.core.export.ExportKind;
import org.muster.core.export.ExportRows;
import org.muster.core.export.ExportState;
import org.muster.core.export.Recipient;
import org.muster.core.fact.Command;
import org.muster.core.fact.ExportId;
import org.muster.core.fact.PersonId;
import org.muster.core.register.BirthDate;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Note;
import org.muster.core.register.PersonName;
import org.muster.core.register.Sex;
import org.muster.core.register.TravelDocument;
import org.muster.core.tally.Basis;

/** Exports that are asked for, approved, declined, taken and revoked. */
final class ExportDraws extends Draw {
    private static final String KEY =
            "age1qqqsyqcyq5rqwzqfpg9scrgwpugpzysnzs23v9ccrydpk8qarc0stxuxd9";

    ExportDraws(Sight sight, RandomGenerator random) {
        super(sight, random);
    }

    @Override
    List<Supplier<Command>> commands() {
        return List.of(
                this::ask,
                this::ask,
                () -> new ApproveExport(id(ExportState.ASKED), 7, List.of(canary())),
                () -> new ApproveExport(id(ExportState.ASKED), 7, List.of(canary(), canary())),
                () -> new ApproveExport(id(ExportState.ASKED), 7, List.of(canary())),
                () -> new DeclineExport(id(ExportState.ASKED), note()),
                () -> new RecordTaken(id(ExportState.APPROVED), random.nextInt(400), "a1b2"),
                () -> new RecordTaken(id(ExportState.APPROVED), random.nextInt(400), "c3d4"),
                () -> new RevokeExport(id(ExportState.APPROVED), note()));
    }

    private Command ask() {
        return new AskExport(
                rows(),
                Arrays.stream(ExportField.values())
                        .filter(field -> field != ExportField.PLACE || random.nextInt(8) == 0)
                        .filter(field -> random.nextInt(3) == 0)
                        .toList(),
                any(ExportForm.values()),
                new Recipient(
                        new Note("their desk"),
                        new Note("a ministry"),
                        random.nextInt(8) == 0 ? "no key" : KEY),
                note(),
                sight.now().plus(Duration.ofHours(random.nextInt(-2, 180))));
    }

    private ExportRows rows() {
        return switch (random.nextInt(3)) {
            case 0 -> ExportRows.manifest(leg(leg -> true));
            case 1 -> ExportRows.named(few(person -> true));
            default ->
                    new ExportRows(
                            ExportKind.PEOPLE,
                            Optional.empty(),
                            random.nextBoolean()
                                    ? Optional.empty()
                                    : Optional.of(any(AccountState.values())),
                            random.nextBoolean()
                                    ? Optional.empty()
                                    : Optional.of(nationality().code()),
                            any(Basis.values()),
                            random.nextBoolean(),
                            List.of());
        };
    }

    private Canary canary() {
        int number = random.nextInt(1_000_000);
        return new Canary(
                new PersonId(random.nextLong(1L << 60)),
                new PersonName("Canary" + number, "Given", ""),
                any(Sex.values()),
                BirthDate.UNKNOWN,
                nationality(),
                new TravelDocument(TravelDocument.Kind.PASSPORT, "FRA", "XX" + number),
                new ContactPoint(ContactPoint.Channel.PHONE, "+2270000" + number));
    }

    private ExportId id(ExportState state) {
        Predicate<Export> wish = one -> one.state() == state;
        List<ExportId> fit =
                Export.listAll(sight.view()).stream()
                        .filter(wish)
                        .map(Export::id)
                        .sorted(Comparator.comparing(ExportId::value))
                        .toList();
        return fit.isEmpty() || random.nextInt(10) == 0 ? new ExportId(1) : any(fit);
    }
}
