package org.muster.server.publication;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.muster.core.operation.OperationPlan;
import org.muster.formats.cap.Alert;
import org.muster.formats.cap.AlertArea;
import org.muster.formats.cap.AlertInfo;
import org.muster.formats.cap.AlertReference;
import org.muster.formats.cap.Category;
import org.muster.formats.cap.Certainty;
import org.muster.formats.cap.InfoTexts;
import org.muster.formats.cap.InfoTimes;
import org.muster.formats.cap.Response;
import org.muster.formats.cap.Severity;
import org.muster.formats.cap.Status;
import org.muster.formats.cap.Urgency;
import org.muster.server.pages.Words;

/**
 * A published bulletin as an alert of CAP 1.2, an info for each language. A correction is an update
 * of what it corrects. How grave and urgent a situation is, a bulletin does not say.
 */
public final class BulletinAlert {
    private static final AlertInfo.Grade GRADE =
            new AlertInfo.Grade(Urgency.UNKNOWN, Severity.UNKNOWN, Certainty.OBSERVED);

    private BulletinAlert() {}

    public static Alert of(PublishedBulletin one) {
        OperationPlan plan = one.operation().plan();
        Alert alert =
                Alert.of(
                        identifier(one),
                        sender(one),
                        at(one.at(), plan),
                        plan.exercise() ? Status.EXERCISE : Status.ACTUAL,
                        plan.exercise() ? plan.name() : "",
                        List.of(one.operation().id().value()),
                        one.listSaid().stream().map(said -> info(said, plan)).toList());
        return one.corrects()
                .map(earlier ->
                        alert.asUpdateOf(
                                List.of(
                                        new AlertReference(
                                                sender(earlier),
                                                identifier(earlier),
                                                at(earlier.at(), plan)))))
                .orElse(alert);
    }

    private static String identifier(PublishedBulletin one) {
        return one.urn();
    }

    private static String sender(PublishedBulletin one) {
        return "muster/" + one.operation().id();
    }

    private static AlertInfo info(PublishedBulletin.Said said, OperationPlan plan) {
        return AlertInfo.of(
                said.language(),
                List.of(Category.SAFETY),
                Words.of(said.language()).get("public.title"),
                List.of(Response.MONITOR),
                GRADE,
                InfoTimes.NOT_SAID,
                new InfoTexts(plan.name(), said.title(), said.body(), "", "", ""),
                List.of(
                        new AlertArea(
                                plan.place(),
                                List.of(),
                                List.of(),
                                List.of(),
                                Optional.empty(),
                                Optional.empty())));
    }

    private static OffsetDateTime at(Instant moment, OperationPlan plan) {
        return moment.atZone(plan.zone()).toOffsetDateTime();
    }
}
