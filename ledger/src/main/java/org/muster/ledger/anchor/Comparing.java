package org.muster.ledger.anchor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muster.ledger.LedgerUnavailable;
import org.muster.ledger.Verification;
import org.muster.ledger.anchor.ComparedChain.Result;
import org.muster.ledger.reads.ReadsChecked;

/**
 * Holds an anchor against a ledger and its log of reads that were walked just before.
 *
 * @param chains all chains that are there now
 * @param rows finds the hash that a chain has at a number
 */
public record Comparing(
        List<AnchoredChain> chains, Rows rows, Verification facts, ReadsChecked reads) {

    /** Where rows are looked up. */
    @FunctionalInterface
    public interface Rows {
        Optional<String> findHash(AnchoredChain.Of of, String name, long number)
                throws LedgerUnavailable;
    }

    private record Name(AnchoredChain.Of of, String name) {}

    /** Where a walk ended because a row was wrong. */
    private record Fault(String name, long number) {}

    public List<ComparedChain> compare(Anchor anchor) throws LedgerUnavailable {
        Map<Name, Long> ends =
                chains.stream()
                        .collect(
                                Collectors.toMap(
                                        each -> new Name(each.of(), each.name()),
                                        AnchoredChain::number));
        List<ComparedChain> compared = new ArrayList<>();
        for (AnchoredChain chain : anchor.chains()) {
            long now = ends.getOrDefault(new Name(chain.of(), chain.name()), 0L);
            compared.add(new ComparedChain(chain, result(chain, now), now));
        }
        return compared;
    }

    private Result result(AnchoredChain chain, long now) throws LedgerUnavailable {
        if (now == 0) {
            return Result.MISSING;
        }
        if (now < chain.number()) {
            return Result.SHORTENED;
        }
        Optional<String> hash = rows.findHash(chain.of(), chain.name(), chain.number());
        if (hash.isPresent() && !hash.get().equals(chain.hash())) {
            return Result.REWRITTEN;
        }
        Optional<Fault> fault = findFault(chain.of());
        if (fault.isPresent()) {
            boolean within =
                    fault.get().name().equals(chain.name())
                            && fault.get().number() <= chain.number();
            return within ? Result.REWRITTEN : Result.UNKNOWN;
        }
        return hash.isPresent() ? Result.WHOLE : Result.UNKNOWN;
    }

    private Optional<Fault> findFault(AnchoredChain.Of of) {
        return switch (of) {
            case LEDGER ->
                    facts instanceof Verification.Broken broken
                            ? Optional.of(new Fault(broken.node(), broken.number()))
                            : Optional.empty();
            case READS ->
                    reads instanceof ReadsChecked.Broken broken
                            ? Optional.of(new Fault(broken.writer(), broken.number()))
                            : Optional.empty();
        };
    }
}
