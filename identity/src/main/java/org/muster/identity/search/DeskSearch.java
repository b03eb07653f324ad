package org.muster.identity.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.muster.core.fact.Fact;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.gate.GateFact;
import org.muster.core.listing.ListingFact.RowListed;
import org.muster.core.listing.ListingFact.RowParted;
import org.muster.core.register.Person;
import org.muster.core.register.RegisterFact;
import org.muster.core.request.RequestFact;
import org.muster.core.sameness.SamenessFact;
import org.muster.identity.name.SimilarWords;

/**
 * The index of an operation's persons, in memory. What is exact comes first: a reference, a band, a
 * document, a phone number; then names by whole words and beginnings; then, while that leaves room,
 * names with one slip, and names that sound alike in whatever script.
 *
 * <p>Threads: any may search; one at a time may update.
 */
public final class DeskSearch implements AutoCloseable {
    private static final int BUFFER_MEGABYTES = 64;

    /** Hits beyond this many are not ranked against each other: nobody reads that far. */
    private static final int RANKED = 1_000;

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final SimilarWords similar = new SimilarWords();

    private DeskSearch() throws IOException {
        IndexWriterConfig config =
                new IndexWriterConfig(new KeywordAnalyzer()).setRAMBufferSizeMB(BUFFER_MEGABYTES);
        this.writer = new IndexWriter(directory, config);
        this.searchers = new SearcherManager(writer, null);
    }

    /** A person who fits, and by what. */
    public record Found(PersonId person, Reason reason) {}

    /** By what a person was found. */
    public enum Reason {
        REFERENCE,
        BAND,
        DOCUMENT,
        PHONE,
        EMAIL,
        NAME,
        SIMILAR_NAME,
        PLACE
    }

    /** Indexes everybody in the view. */
    public static DeskSearch over(View view) {
        return over(view, () -> {});
    }

    /** As {@link #over(View)}, on all cores; {@code read} is told of each person. */
    public static DeskSearch over(View view, Runnable read) {
        try {
            DeskSearch search = new DeskSearch();
            view.persons()
                    .parallel()
                    .forEach(id -> {
                        search.add(view, id);
                        read.run();
                    });
            search.searchers.maybeRefreshBlocking();
            return search;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(View view, PersonId id) {
        Person.find(view, id)
                .ifPresent(person -> {
                    try {
                        writer.addDocument(entry(view, person));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private Document entry(View view, Person person) {
        Set<String> names = Entry.names(view, person);
        names.forEach(similar::add);
        return Entry.of(view, person, names);
    }

    /** Whether a fact can change what a person is found by. */
    public static boolean concerns(Fact fact) {
        return fact instanceof RegisterFact.PersonRegistered
                || fact instanceof RegisterFact.DetailsCorrected
                || fact instanceof RegisterFact.HouseholdJoined
                || fact instanceof RegisterFact.HouseholdLeft
                || fact instanceof RequestFact.RequestMade
                || fact instanceof GateFact.Identified
                || fact instanceof GateFact.DocumentRead
                || fact instanceof GateFact.IdentityWithdrawn
                || fact instanceof GateFact.Banded
                || fact instanceof RowListed
                || fact instanceof RowParted
                || fact instanceof SamenessFact;
    }

    /** Indexes these persons again, as the view has them; searches see it once this returns. */
    public void update(View view, Collection<PersonId> changed) {
        try {
            Set<PersonId> references = new HashSet<>();
            changed.forEach(id -> references.addAll(view.sameness().references(id)));
            for (PersonId id : references) {
                Term old = new Term(Entry.ID, id.toString());
                var person = Person.find(view, id).filter(one -> one.id().equals(id));
                if (person.isPresent()) {
                    writer.updateDocument(old, entry(view, person.get()));
                } else {
                    writer.deleteDocuments(old);
                }
            }
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** At most {@code limit} persons who fit what was typed, best first. */
    public List<Found> find(String typed, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit " + limit + " must be at least 1");
        }
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return find(searcher, typed, limit);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Found> find(IndexSearcher searcher, String typed, int limit) throws IOException {
        Map<PersonId, Reason> found = new LinkedHashMap<>();
        for (Queries.Step step : Queries.stepsFor(typed, similar)) {
            if (found.size() >= limit) {
                break;
            }
            for (PersonId person : run(searcher, step.query().get(), limit)) {
                if (found.size() < limit) {
                    found.putIfAbsent(person, step.reason());
                }
            }
        }
        List<Found> list = new ArrayList<>(found.size());
        found.forEach((person, reason) -> list.add(new Found(person, reason)));
        return list;
    }

    private static List<PersonId> run(IndexSearcher searcher, Query query, int limit)
            throws IOException {
        List<PersonId> persons = new ArrayList<>();
        var top = searcher.search(query, new TopScoreDocCollectorManager(limit, RANKED));
        for (ScoreDoc hit : top.scoreDocs) {
            persons.add(new PersonId(idOf(searcher, hit.doc)));
        }
        return persons;
    }

    private static long idOf(IndexSearcher searcher, int document) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(org.apache.lucene.index.ReaderUtil.subIndex(document, leaves));
        NumericDocValues values = DocValues.getNumeric(leaf.reader(), Entry.NUMBER);
        values.advance(document - leaf.docBase);
        return values.longValue();
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
