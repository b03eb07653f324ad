package org.muster.exercises.folder;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.muster.core.register.Nationality;

/**
 * What {@code operation.yaml} says: whose operation it is and where, how many were listed, present
 * and asking, and what the synthetic people are drawn from.
 */
public record OperationSheet(
        String code,
        String name,
        Nationality country,
        String place,
        ZoneId zone,
        String post,
        Nationality own,
        String ownColumn,
        long seed,
        int listed,
        int present,
        int askedOwn,
        int askedOthers,
        int unlisted,
        List<String> also,
        Map<String, Integer> infants,
        Map<String, Integer> weights,
        String from,
        Duration journey) {}
