package org.muster.server.access;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Note;
import org.muster.core.register.Photo;
import org.muster.core.register.TravelDocument;
import org.muster.core.reveal.MaskedField;
import org.muster.core.station.StationFact.FormNoted;

/**
 * Copies of records with what is masked covered, wherever in them it stands: a fact that is new
 * tomorrow is covered too.
 */
public final class Masked {
    /** Stands where something is known that is not shown. */
    public static final String SIGN = "•••";

    private Masked() {}

    /** The record itself where nothing in it is masked. */
    public static <T> T copy(T record, Set<MaskedField> hidden) {
        @SuppressWarnings("unchecked") // a value is covered by one of its own type
        T covered = hidden.isEmpty() ? record : (T) cover(record, hidden);
        return covered;
    }

    private static Object cover(Object value, Set<MaskedField> hidden) {
        return switch (value) {
            case ContactPoint contact when hidden.contains(MaskedField.CONTACTS) ->
                    new ContactPoint(contact.channel(), SIGN);
            case TravelDocument paper when hidden.contains(MaskedField.PAPERS) ->
                    new TravelDocument(paper.kind(), paper.issuer(), SIGN);
            case Photo photo when hidden.contains(MaskedField.PHOTO) -> Photo.ERASED;
            case FormNoted form
                    when hidden.contains(MaskedField.CONTACTS)
                            && !form.relative().text().isEmpty() ->
                    new FormNoted(
                            form.person(),
                            form.form(),
                            new Note(SIGN),
                            form.staying(),
                            form.clerk());
            case List<?> list -> list.stream().map(one -> cover(one, hidden)).toList();
            case Optional<?> one -> one.map(known -> cover(known, hidden));
            case Record record -> coverParts(record, hidden);
            default -> value;
        };
    }

    private static Record coverParts(Record record, Set<MaskedField> hidden) {
        RecordComponent[] parts = record.getClass().getRecordComponents();
        Object[] values = new Object[parts.length];
        boolean same = true;
        try {
            for (int i = 0; i < parts.length; i++) {
                Object value = parts[i].getAccessor().invoke(record);
                values[i] = cover(value, hidden);
                same &= values[i].equals(value);
            }
            return same ? record : make(record.getClass(), parts, values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record has parts and can be made of them", e);
        }
    }

    private static Record make(
            Class<? extends Record> type, RecordComponent[] parts, Object[] values)
            throws ReflectiveOperationException {
        Constructor<? extends Record> maker =
                type.getConstructor(
                        Arrays.stream(parts)
                                .map(RecordComponent::getType)
                                .toArray(Class<?>[]::new));
        return maker.newInstance(values);
    }
}
