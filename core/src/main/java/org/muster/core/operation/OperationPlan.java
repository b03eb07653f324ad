package org.muster.core.operation;

import java.time.ZoneId;
import org.muster.core.register.Nationality;

/**
 * What an operation is opened with: whose it is and where. {@code exercise} marks it as not real,
 * visibly everywhere.
 */
public record OperationPlan(
        String name,
        Nationality own,
        Nationality country,
        String place,
        ZoneId zone,
        String post,
        boolean exercise) {}
