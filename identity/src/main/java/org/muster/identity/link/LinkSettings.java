package org.muster.identity.link;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * How to link. Nothing here but the costs, the lists without duplicates and the human decisions
 * changes what comes out.
 *
 * @param duplicateFree names of sources that never have one person twice
 * @param musts pairs of rows that somebody said are one person
 * @param cannots pairs of rows that somebody said are two
 * @param threads how many work at it
 */
public record LinkSettings(
        Costs costs,
        Set<String> duplicateFree,
        List<RowPair> musts,
        List<RowPair> cannots,
        int threads)
        implements Serializable {
    public static final LinkSettings USUAL =
            new LinkSettings(
                    Costs.USUAL,
                    Set.of(),
                    List.of(),
                    List.of(),
                    Runtime.getRuntime().availableProcessors());

    public LinkSettings {
        duplicateFree = Set.copyOf(duplicateFree);
        musts = List.copyOf(musts);
        cannots = List.copyOf(cannots);
        if (threads < 1) {
            throw new IllegalArgumentException("threads is " + threads + " and must be 1 or more");
        }
    }

    public LinkSettings withThreads(int many) {
        return new LinkSettings(costs, duplicateFree, musts, cannots, many);
    }

    public LinkSettings withDuplicateFree(Set<String> sources) {
        return new LinkSettings(costs, sources, musts, cannots, threads);
    }

    public LinkSettings withDecisions(List<RowPair> must, List<RowPair> cannot) {
        return new LinkSettings(costs, duplicateFree, must, cannot, threads);
    }
}
