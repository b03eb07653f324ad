package org.muster.core.campaign;

import static org.muster.core.campaign.CampaignRefusal.*;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.View;

/** What speaks against a campaign as it is written. */
final class PlanCheck {
    /** Ten parts of an SMS in seven bits: nobody reads more on a telephone. */
    static final int LONGEST_TEXT = 1_530;

    static final Duration LONGEST_WAY = Duration.ofDays(3);
    static final int MOST_PER_MINUTE = 6_000;

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    private PlanCheck() {}

    static List<Refusal> list(View view, CampaignPlan plan) {
        List<Refusal> reasons = new ArrayList<>();
        if (plan.name().isEmpty()) {
            reasons.add(Refusal.of(NO_NAME, "name"));
        }
        if (plan.texts().isEmpty()) {
            reasons.add(Refusal.of(NO_TEXT, "texts"));
        }
        Set<String> languages = new HashSet<>();
        for (CampaignText text : plan.texts()) {
            if (!languages.add(text.language())) {
                reasons.add(Refusal.of(LANGUAGE_TWICE, "language", text.language()));
            }
            addOfText(reasons, text, plan.meeting().isPresent());
        }
        plan.meeting().ifPresent(meeting -> addOfMeeting(reasons, meeting));
        if (plan.perMinute().isPresent()
                && (plan.perMinute().getAsInt() < 1
                        || plan.perMinute().getAsInt() > MOST_PER_MINUTE)) {
            reasons.add(
                    Refusal.of(
                            PER_MINUTE, "perMinute", plan.perMinute().getAsInt(), MOST_PER_MINUTE));
        }
        plan.audience()
                .leg()
                .filter(leg -> !view.knows(leg))
                .ifPresent(leg -> reasons.add(Refusal.of(NO_SUCH_LEG, "leg", leg)));
        plan.audience()
                .cell()
                .filter(cell -> !view.knows(cell))
                .ifPresent(cell -> reasons.add(Refusal.of(NO_SUCH_CELL, "cell", cell)));
        return reasons;
    }

    private static void addOfText(List<Refusal> reasons, CampaignText text, boolean meeting) {
        String field = "text-" + text.language();
        CampaignRules.refuseLanguage(reasons, text.language());
        if (Fields.withoutFields(text.text()).isEmpty()) {
            reasons.add(Refusal.of(EMPTY_TEXT, field, text.language()));
        }
        int signs = text.text().codePointCount(0, text.text().length());
        if (signs > LONGEST_TEXT) {
            reasons.add(Refusal.of(TOO_LONG, field, text.language(), signs, LONGEST_TEXT));
        }
        Fields.listUnknown(text.subject() + "\n" + text.text(), meeting)
                .forEach(name ->
                        reasons.add(
                                Refusal.of(
                                        NO_SUCH_FIELD, field, text.language(), "{" + name + "}")));
    }

    private static void addOfMeeting(List<Refusal> reasons, Meeting meeting) {
        if (meeting.place().isEmpty()) {
            reasons.add(Refusal.of(NO_PLACE, "place"));
        }
        if (meeting.travel().isNegative() || meeting.travel().compareTo(LONGEST_WAY) > 0) {
            reasons.add(
                    Refusal.of(
                            TRAVEL,
                            "travel",
                            meeting.travel().toMinutes(),
                            LONGEST_WAY.toMinutes()));
        }
    }

    static boolean isLanguage(String language) {
        return LANGUAGE.matcher(language).matches();
    }
}
