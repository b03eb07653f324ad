package org.muster.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import no.priv.garshol.duke.Comparator;
import no.priv.garshol.duke.Processor;
import no.priv.garshol.duke.Property;
import no.priv.garshol.duke.PropertyImpl;
import no.priv.garshol.duke.Record;
import no.priv.garshol.duke.RecordImpl;
import no.priv.garshol.duke.comparators.ExactComparator;
import no.priv.garshol.duke.comparators.Levenshtein;
import no.priv.garshol.duke.comparators.PersonNameComparator;
import no.priv.garshol.duke.comparators.WeightedLevenshtein;
import no.priv.garshol.duke.databases.InMemoryBlockingDatabase;
import no.priv.garshol.duke.databases.KeyFunction;
import no.priv.garshol.duke.matchers.AbstractMatchListener;
import org.jspecify.annotations.Nullable;
import org.muster.testkit.lists.ListRow;

/**
 * Duke 1.2 (2014) with settings by hand, as its users make them: for each field how likely it is
 * one person when the field is the same and when it is different.
 */
final class DukeLinker implements OtherLinker {
    private static final double CUT = 0.97;
    private static final String ID = "id";

    @Override
    public String name() {
        return "Duke";
    }

    @Override
    public int[] link(List<ListRow> rows, boolean apart, Setting setting) {
        List<Record> records = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            records.add(record(i, PlainRow.of(rows.get(i))));
        }
        InMemoryBlockingDatabase blocks = new InMemoryBlockingDatabase();
        DukeSettings settings = new DukeSettings(properties(), CUT, blocks);
        blocks.setConfiguration(settings);
        blocks.setKeyFunctions(keys());
        FoundLinks links = new FoundLinks(rows, apart);
        Processor processor = new Processor(settings, blocks);
        processor.setThreads(Runtime.getRuntime().availableProcessors());
        processor.addMatchListener(
                new AbstractMatchListener() {
                    @Override
                    public void matches(Record one, Record other, double confidence) {
                        int a = Integer.parseInt(one.getValue(ID));
                        links.add(a, Integer.parseInt(other.getValue(ID)), confidence);
                    }
                });
        processor.deduplicate(records);
        processor.close();
        return links.persons();
    }

    private static List<Property> properties() {
        return List.of(
                new PropertyImpl(ID),
                property("family", new PersonNameComparator(), 0.15, 0.85),
                property("given", new PersonNameComparator(), 0.08, 0.8),
                property("birth", new WeightedLevenshtein(), 0.1, 0.92),
                property("sex", new ExactComparator(), 0.15, 0.52),
                property("document", new ExactComparator(), 0.35, 0.99),
                property("phone", new ExactComparator(), 0.42, 0.75),
                property("email", new ExactComparator(), 0.42, 0.85),
                property("address", new Levenshtein(), 0.4, 0.65),
                property("town", new ExactComparator(), 0.45, 0.55));
    }

    private static Property property(String name, Comparator by, double low, double high) {
        return new PropertyImpl(name, by, low, high);
    }

    private static List<KeyFunction> keys() {
        return List.of(
                record -> key(record, "birth", 99, "birth", 0),
                record -> key(record, "family", 99, "given", 1),
                record -> key(record, "family", 3, "given", 3),
                record -> key(record, "given", 99, "family", 1),
                record -> key(record, "document", 99, "document", 0),
                record -> key(record, "phone", 99, "given", 1),
                record -> key(record, "email", 99, "email", 0),
                record -> key(record, "address", 99, "given", 1));
    }

    /** The beginnings of two fields; one of its own for a record that lacks either. */
    private static String key(Record record, String one, int signs, String other, int more) {
        @Nullable String first = record.getValue(one);
        @Nullable String second = record.getValue(other);
        return first == null || second == null
                ? "~" + record.getValue(ID)
                : beginning(first, signs) + " " + beginning(second, more);
    }

    private static String beginning(String text, int signs) {
        return text.substring(0, Math.min(signs, text.length()));
    }

    private static Record record(int number, PlainRow row) {
        RecordImpl record = new RecordImpl();
        record.addValue(ID, Integer.toString(number));
        add(record, "family", row.family());
        add(record, "given", row.given());
        add(record, "birth", row.birth());
        add(record, "sex", row.sex());
        add(record, "document", row.document());
        add(record, "phone", row.phone());
        add(record, "email", row.email());
        add(record, "address", row.address());
        add(record, "town", row.town());
        return record;
    }

    private static void add(RecordImpl record, String field, @Nullable String value) {
        if (value != null) {
            record.addValue(field, Objects.requireNonNull(value));
        }
    }
}
