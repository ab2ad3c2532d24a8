package dev.outcry.bench.engine;

import com.gliwka.hyperscan.wrapper.CompileErrorException;
import com.gliwka.hyperscan.wrapper.Database;
import com.gliwka.hyperscan.wrapper.Expression;
import com.gliwka.hyperscan.wrapper.ExpressionFlag;
import com.gliwka.hyperscan.wrapper.Match;
import com.gliwka.hyperscan.wrapper.Scanner;
import dev.outcry.tagging.rules.PlainRules;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Hyperscan: one expression a pattern, all in one database; it tells each that matches once. */
public final class HyperscanEngine implements RuleEngine {

    private final Database database;
    private final Scanner scanner = new Scanner();
    private final List<Integer> ruleOfExpression = new ArrayList<>();
    private final List<String> messages;

    /**
     * Compiles the rules.
     *
     * @throws UnavailableException when the native library doesn't load here, or refuses the expressions
     */
    public HyperscanEngine(PlainRules rules, List<String> messages) throws UnavailableException {
        this.messages = List.copyOf(messages);
        List<Expression> expressions = new ArrayList<>();
        for (int rule = 0; rule < rules.size(); rule++) {
            for (String expression : rules.expressions(rule)) {
                expressions.add(new Expression(expression, ExpressionFlag.SINGLEMATCH, expressions.size()));
                ruleOfExpression.add(rule);
            }
        }
        try {
            this.database = Database.compile(expressions);
            scanner.allocScratch(database);
        } catch (CompileErrorException e) {
            throw new UnavailableException("Hyperscan refuses " + e.getFailedExpression() + ": " + e.getMessage(), e);
        } catch (LinkageError e) {
            throw new UnavailableException("Hyperscan's native library doesn't load here: " + e.getMessage(), e);
        }
    }

    @Override
    public String name() {
        return "Hyperscan";
    }

    @Override
    public void match(int message, BitSet found) {
        for (Match match : scanner.scan(database, messages.get(message))) {
            found.set(ruleOfExpression.get(match.getMatchedExpression().getId()));
        }
    }

    @Override
    public void close() {
        scanner.close();
        database.close();
    }
}
