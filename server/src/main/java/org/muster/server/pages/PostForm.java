package org.muster.server.pages;

import java.util.Optional;
import org.muster.core.post.PostKind;
import org.muster.core.post.PostPlan;
import org.muster.core.post.PostStatus;
import org.muster.core.post.StaffNumbers;
import org.muster.core.post.StatusSaid;
import org.muster.core.register.Nationality;

/** What is typed of a post. */
final class PostForm {
    private PostForm() {}

    static PostPlan plan(Visit visit) {
        Form form = visit.form();
        return new PostPlan(
                form.value("name"),
                state(visit),
                Choices.pick("kind", PostKind.class, form),
                form.value("town"),
                form.value("place"));
    }

    private static Nationality state(Visit visit) {
        return States.read("state", visit.frame())
                .orElseThrow(() -> new Typed("state", visit.frame().word("post.state.none")));
    }

    /** What it does; empty where nothing was chosen. */
    static Optional<StatusSaid> findSaid(Visit visit) {
        Form form = visit.form();
        return Choices.find(form.value("status"), PostStatus.class)
                .map(status ->
                        new StatusSaid(
                                status,
                                Typed.read("at", () -> visit.timeOrNow("at")),
                                form.value("reason"),
                                form.value("source")));
    }

    static StatusSaid getSaid(Visit visit) {
        return findSaid(visit)
                .orElseThrow(() -> new Typed("status", visit.frame().word("post.status.none")));
    }

    static StaffNumbers numbers(Visit visit) {
        return new StaffNumbers(
                IncidentForm.number(visit, "present"),
                IncidentForm.number(visit, "essential"),
                IncidentForm.number(visit, "dependants"));
    }
}
