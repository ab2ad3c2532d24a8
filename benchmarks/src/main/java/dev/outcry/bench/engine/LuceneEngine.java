package dev.outcry.bench.engine;

import dev.outcry.tagging.rules.PlainRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.IntervalsSource;

/** Lucene Monitor: one interval query a pattern, behind the usual presearcher. */
public final class LuceneEngine implements RuleEngine {

    private static final String FIELD = "text";

    private final Monitor monitor;
    private final List<Document> messages = new ArrayList<>();

    /** Registers the rules; the messages are lists of words. */
    public LuceneEngine(PlainRules rules, List<List<String>> messages) {
        Analyzer analyzer = new WhitespaceAnalyzer();
        try {
            this.monitor = new Monitor(analyzer, new TermFilteredPresearcher());
            register(rules);
        } catch (IOException e) {
            throw new UncheckedIOException("Lucene Monitor doesn't take the rules", e);
        }
        for (List<String> words : messages) {
            Document document = new Document();
            document.add(new TextField(FIELD, new WordStream(words)));
            this.messages.add(document);
        }
    }

    private void register(PlainRules rules) throws IOException {
        List<MonitorQuery> queries = new ArrayList<>();
        for (int rule = 0; rule < rules.size(); rule++) {
            int pattern = 0;
            for (IntervalsSource source : rules.intervals(rule)) {
                queries.add(new MonitorQuery(rule + ":" + pattern++, new IntervalQuery(FIELD, source)));
            }
        }
        monitor.register(queries);
    }

    @Override
    public String name() {
        return "Lucene Monitor";
    }

    @Override
    public void match(int message, BitSet found) {
        try {
            for (QueryMatch match : monitor.match(messages.get(message), QueryMatch.SIMPLE_MATCHER)
                    .getMatches()) {
                String id = match.getQueryId();
                found.set(Integer.parseInt(id.substring(0, id.indexOf(':'))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Lucene Monitor fails at message " + message, e);
        }
    }

    @Override
    public void close() {
        try {
            monitor.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Lucene Monitor can't be closed", e);
        }
    }
}
