package org.muster.server.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.muster.core.account.AccountState;
import org.muster.core.campaign.Audience;
import org.muster.core.campaign.CampaignPlan;
import org.muster.core.campaign.CampaignText;
import org.muster.core.campaign.Meeting;
import org.muster.core.campaign.Question;
import org.muster.core.fact.CellId;
import org.muster.core.fact.LegId;
import org.muster.core.register.Presence;
import org.muster.server.campaigns.Replies;

/** A campaign as it is typed, and typed again where it is revised. */
final class CampaignForm {
    private CampaignForm() {}

    static CampaignPlan read(Visit visit) {
        Form form = visit.form();
        return new CampaignPlan(
                form.value("name"),
                audience(visit),
                texts(form),
                Choices.find(form.value("question"), Question.class).orElse(Question.NOTHING),
                meeting(visit),
                form.has("urgent", "yes"),
                number(visit, "perMinute"));
    }

    private static Audience audience(Visit visit) {
        Form form = visit.form();
        String leg = form.value("leg");
        String cell = form.value("cell");
        return new Audience(
                Choices.ticked("state", AccountState.class, form),
                Choices.find(form.value("presence"), Presence.class),
                States.read("nationality", visit.frame()),
                leg.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Typed.read("leg", () -> LegId.parse(leg))),
                cell.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Typed.read("cell", () -> CellId.parse(cell))),
                form.value("leavesFrom"),
                Optional.of(form.value("routedTo")));
    }

    private static List<CampaignText> texts(Form form) {
        List<CampaignText> texts = new ArrayList<>();
        for (String language : Replies.languages()) {
            String text = form.value("text-" + language);
            if (!text.isEmpty()) {
                texts.add(new CampaignText(language, form.value("subject-" + language), text));
            }
        }
        return texts;
    }

    private static Optional<Meeting> meeting(Visit visit) {
        Form form = visit.form();
        if (form.value("place").isEmpty() && form.value("meet").isEmpty()) {
            return Optional.empty();
        }
        Instant by =
                Typed.read(
                        "meet",
                        () -> Moment.parse(form.value("meet"), visit.frame().moment().zone()));
        return Optional.of(
                new Meeting(
                        form.value("place"),
                        by,
                        Duration.ofMinutes(number(visit, "travel").orElse(0))));
    }

    private static OptionalInt number(Visit visit, String field) {
        String typed = visit.form().value(field);
        if (typed.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!typed.matches("[0-9]{1,6}")) {
            throw new Typed(field, visit.frame().word("campaign.number.wrong", typed));
        }
        return OptionalInt.of(Integer.parseInt(typed));
    }

    /** The fields of a form that say this plan. */
    static Map<String, List<String>> fields(CampaignPlan plan, Moment moment) {
        Map<String, List<String>> fields = new HashMap<>();
        put(fields, "name", plan.name());
        fields.put("state", plan.audience().states().stream().map(Enum::name).toList());
        plan.audience().presence().ifPresent(one -> put(fields, "presence", one.name()));
        plan.audience().nationality().ifPresent(one -> put(fields, "nationality", one.code()));
        plan.audience().leg().ifPresent(one -> put(fields, "leg", one.toString()));
        plan.audience().cell().ifPresent(one -> put(fields, "cell", one.toString()));
        put(fields, "leavesFrom", plan.audience().from());
        plan.audience().routedTo().ifPresent(place -> put(fields, "routedTo", place));
        for (CampaignText text : plan.texts()) {
            put(fields, "subject-" + text.language(), text.subject());
            put(fields, "text-" + text.language(), text.text());
        }
        put(fields, "question", plan.question().name());
        plan.meeting()
                .ifPresent(meeting -> {
                    put(fields, "place", meeting.place());
                    put(fields, "meet", moment.inForms(meeting.by()));
                    put(fields, "travel", Long.toString(meeting.travel().toMinutes()));
                });
        if (plan.urgent()) {
            put(fields, "urgent", "yes");
        }
        plan.perMinute().ifPresent(many -> put(fields, "perMinute", Integer.toString(many)));
        return fields;
    }

    private static void put(Map<String, List<String>> fields, String name, String value) {
        fields.put(name, List.of(value));
    }
}
