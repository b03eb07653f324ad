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
import org.muster.core.listing.ListingFact.RowListed;
import org.muster.core.listing.Listings;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Person;
import org.muster.core.register.PersonName;
import org.muster.core.register.RegisterFact.PersonRegistered;
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
    static final String EMAIL = "email";
    static final String PLACE = "place";

    private Entry() {}

    static Document of(View view, Person person, Set<String> names) {
        Document entry = new Document();
        entry.add(new StringField(ID, person.id().toString(), Field.Store.NO));
        entry.add(new NumericDocValuesField(NUMBER, person.id().value()));
        names.forEach(word -> exact(entry, NAME, word));
        view.sameness()
                .references(person.id())
                .forEach(reference -> exact(entry, REFERENCE, reference.toString()));
        person.household().ifPresent(house -> exact(entry, REFERENCE, house.toString()));
        Bands.findOf(view, person.id()).ifPresent(band -> exact(entry, BAND, band.code()));
        person.details()
                .documents()
                .forEach(document -> exact(entry, DOCUMENT, Folding.document(document.number())));
        for (ContactPoint contact : person.details().contacts()) {
            switch (contact.channel()) {
                case PHONE -> exact(entry, PHONE, Folding.phone(contact.value()));
                case EMAIL -> exact(entry, EMAIL, Folding.email(contact.value()));
                case IN_PERSON, PUSH -> {}
            }
        }
        for (RowListed row : Listings.of(view, person.id()).listSpeaking()) {
            NameText.words(row.words().place().text()).forEach(word -> exact(entry, PLACE, word));
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

    /**
     * The words a person is found by: those of their name, of the names on lists, and of those
     * under which they were registered more than once.
     */
    static Set<String> names(View view, Person person) {
        Set<String> words = new LinkedHashSet<>(names(person.details().name()));
        Listings.of(view, person.id())
                .listSpeaking()
                .forEach(row -> words.addAll(names(row.words().details().name())));
        if (view.sameness().references(person.id()).size() > 1) {
            view.history(person.id()).stream()
                    .map(Recorded::fact)
                    .filter(PersonRegistered.class::isInstance)
                    .forEach(fact ->
                            words.addAll(names(((PersonRegistered) fact).details().name())));
        }
        return words;
    }

    private static Set<String> names(PersonName name) {
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
