package org.muster.identity.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.gate.Bands;
import org.muster.core.gate.GateFact.Identified;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Person;
import org.muster.core.register.PersonName;
import org.muster.core.request.RequestFact.RequestMade;
import org.muster.identity.name.NameText;
import org.muster.identity.name.NameWords;

/** What the index holds of one person. Names are indexed word by word and never stored. */
final class Entry {
    static final String ID = "id";
    static final String NUMBER = "number";
    static final String NAME = "name";
    static final String REFERENCE = "reference";
    static final String BAND = "band";
    static final String DOCUMENT = "document";
    static final String PHONE = "phone";

    private Entry() {}

    static Document of(View view, Person person, Set<String> names) {
        Document entry = new Document();
        entry.add(new StringField(ID, person.id().toString(), Field.Store.NO));
        entry.add(new NumericDocValuesField(NUMBER, person.id().value()));
        names.forEach(word -> exact(entry, NAME, word));
        person.household().ifPresent(house -> exact(entry, REFERENCE, house.toString()));
        Bands.findOf(view, person.id()).ifPresent(band -> exact(entry, BAND, band.code()));
        person.details()
                .documents()
                .forEach(document -> exact(entry, DOCUMENT, Folding.document(document.number())));
        for (ContactPoint contact : person.details().contacts()) {
            if (contact.channel() == ContactPoint.Channel.PHONE) {
                exact(entry, PHONE, Folding.phone(contact.value()));
            }
        }
        for (Recorded recorded : view.history(person.id())) {
            switch (recorded.fact()) {
                case RequestMade made -> exact(entry, REFERENCE, made.request().toString());
                case Identified seen ->
                        seen.document()
                                .ifPresent(document ->
                                        exact(
                                                entry,
                                                DOCUMENT,
                                                Folding.document(document.number())));
                default -> {}
            }
        }
        return entry;
    }

    /** The words a person is found by. */
    static Set<String> names(PersonName name) {
        Set<String> words = new LinkedHashSet<>();
        for (String part : List.of(name.family(), name.given(), name.original())) {
            List<String> written = NameText.words(part);
            written.forEach(word -> words.addAll(Folding.beginnings(word)));
            if (written.size() > 1) {
                words.addAll(NameWords.joined(part));
            }
        }
        return words;
    }

    private static void exact(Document entry, String field, String value) {
        if (!value.isEmpty()) {
            entry.add(new StringField(field, value, Field.Store.NO));
        }
    }
}
