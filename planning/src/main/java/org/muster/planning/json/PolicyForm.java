package org.muster.planning.json;

import java.time.Duration;
import java.util.List;
import org.muster.planning.model.Policy;
import org.muster.planning.model.Policy.Level;
import org.muster.planning.model.Policy.Priority;
import org.muster.planning.model.Threat;

/** The policy, and the steps of the threat. */
final class PolicyForm {
    static final Policy PLACEHOLDER =
            new Policy("", List.of(), Policy.FIRST_PLAN, Duration.ofHours(1), Duration.ZERO);

    private PolicyForm() {}

    static Policy read(Fields fields) {
        fields.mustHave("priorities", "it must be a list of classes", "write it in brackets");
        fields.mustHave(
                "levels",
                "it must be a list of what is made best",
                "write [\"LEFT_BY_CLASS\", \"OUT_BY_DEADLINE\", \"EXPOSURE\", \"TOLD_ANEW\", \"COST\"]");
        return new Policy(
                fields.get("version", Kind.TEXT),
                fields.each("priorities", PolicyForm::priority),
                fields.list("levels", Kind.oneOf(Level.class)),
                fields.get("period", Kind.LASTING),
                fields.get("margin", Kind.LASTING));
    }

    static Threat.Step step(Fields fields) {
        return new Threat.Step(fields.get("from", Kind.TIME), fields.get("weight", Kind.NUMBER));
    }

    static void write(Writing out, Policy policy) {
        out.text("version", policy.version());
        out.each("priorities", policy.priorities(), PolicyForm::write);
        out.texts("levels", policy.levels().stream().map(Level::name).toList());
        out.lasting("period", policy.period());
        out.lasting("margin", policy.margin());
    }

    static void write(Writing out, Threat.Step step) {
        out.time("from", step.from());
        out.number("weight", step.weight());
    }

    private static Priority priority(Fields fields) {
        return new Priority(fields.get("name", Kind.TEXT), fields.get("weight", Kind.NUMBER));
    }

    private static void write(Writing out, Priority priority) {
        out.text("name", priority.name());
        out.number("weight", priority.weight());
    }
}
