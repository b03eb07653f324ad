package org.muster.identity.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Set;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * The safety net below the keys: an index in memory that tells which rows are nearest to another by
 * what {@link NetTerms} finds in both, rare things counting more. What very many rows have in
 * common is not looked for, so a search takes a bounded time.
 *
 * <p>What comes out depends on the rows alone: weights are multiples of an eighth, whose sums are
 * the same in any order, and of equals the row with the smaller id is the nearer one. Any thread
 * may ask.
 */
final class Net {
    /** Beyond so many rows the net costs more than it brings; see decision 0025. */
    static final int MOST_ROWS = 50_000;

    /** How many of the nearest are compared. */
    private static final int NEAREST = 20;

    private static final int COMMON = 500;
    private static final double EIGHTHS = 8;
    private static final String TERM = "t";
    private static final String ROW = "r";
    private static final Sort BEST =
            new Sort(SortField.FIELD_SCORE, new SortField(ROW, SortField.Type.LONG));

    private final IndexSearcher searcher;
    private final int size;

    private Net(IndexSearcher searcher, int size) {
        this.searcher = searcher;
        this.size = size;
    }

    static Net over(Rows rows) {
        try {
            ByteBuffersDirectory directory = new ByteBuffersDirectory();
            IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer());
            try (IndexWriter writer = new IndexWriter(directory, config)) {
                NetTerms terms = new NetTerms(rows);
                for (int row = 0; row < rows.size(); row++) {
                    writer.addDocument(document(terms.at(row), row));
                }
            }
            return new Net(new IndexSearcher(DirectoryReader.open(directory)), rows.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(NetTerms terms, int row) {
        Document document = new Document();
        terms.said().forEach(term -> document.add(new StringField(TERM, term, Store.NO)));
        terms.besides().forEach(term -> document.add(new StringField(TERM, term, Store.NO)));
        document.add(new NumericDocValuesField(ROW, row));
        return document;
    }

    /** The rows nearest to what these terms say, ascending. */
    int[] near(NetTerms asked) {
        try {
            BooleanQuery.Builder names = new BooleanQuery.Builder();
            int looked = add(names, asked.said());
            if (looked == 0) {
                return new int[0];
            }
            BooleanQuery.Builder query = new BooleanQuery.Builder();
            query.add(names.build(), Occur.MUST);
            add(query, asked.besides());
            return rows(query.build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int add(BooleanQuery.Builder query, Set<String> terms) throws IOException {
        int added = 0;
        for (String text : terms) {
            Term term = new Term(TERM, text);
            int bearers = searcher.getIndexReader().docFreq(term);
            if (bearers > 0 && bearers <= COMMON) {
                float weight = (float) (Math.ceil(EIGHTHS * weight(bearers)) / EIGHTHS);
                Query one = new ConstantScoreQuery(new TermQuery(term));
                query.add(new BoostQuery(one, weight), Occur.SHOULD);
                added++;
            }
        }
        return added;
    }

    private double weight(int bearers) {
        return Scorer.log2((size + 1.0) / bearers);
    }

    private int[] rows(Query query) throws IOException {
        TopFieldCollectorManager best =
                new TopFieldCollectorManager(BEST, NEAREST, Integer.MAX_VALUE);
        ScoreDoc[] hits = searcher.search(query, best).scoreDocs;
        int[] rows = new int[hits.length];
        for (int i = 0; i < hits.length; i++) {
            rows[i] = Math.toIntExact((Long) ((FieldDoc) hits[i]).fields[1]);
        }
        Arrays.sort(rows);
        return rows;
    }
}
