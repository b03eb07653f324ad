package org.muster.testkit.refusal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.muster.core.bulletin.TextSeal;
import org.muster.core.fact.FactId;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.SitrepId;
import org.muster.core.register.Note;
import org.muster.core.sitrep.Sitrep;
import org.muster.core.sitrep.SitrepCommand;
import org.muster.core.sitrep.SitrepCommand.AbandonSitrep;
import org.muster.core.sitrep.SitrepCommand.DraftSitrep;
import org.muster.core.sitrep.SitrepCommand.IssueSitrep;
import org.muster.core.sitrep.SitrepCommand.ReviseSitrep;
import org.muster.core.sitrep.SitrepRefusal;
import org.muster.core.sitrep.SitrepText;
import org.muster.testkit.Scenario;
import org.muster.testkit.situation.Sitreps;

/** When nothing is done with a sitrep. */
class SitrepRefusalsTest extends RefusalCases {
    private static final TextSeal OTHER = TextSeal.over(List.of(), List.of());

    SitrepRefusalsTest() {
        super(SitrepRefusal.class);
    }

    @Override
    void listCases() {
        refused(
                SitrepRefusal.NO_SUCH_SITREP,
                s -> new AbandonSitrep(new SitrepId(7), REASON),
                s -> new DraftSitrep(Scenario.ID, SitrepText.EMPTY, Optional.of(new SitrepId(7))));
        refused(
                SitrepRefusal.WRONG_STATE,
                s -> new AbandonSitrep(new Sitreps(s).issued("quiet"), REASON),
                s ->
                        new DraftSitrep(
                                Scenario.ID,
                                SitrepText.EMPTY,
                                Optional.of(new Sitreps(s).drafted("quiet"))));
        refused(
                SitrepRefusal.OTHER_VERSION,
                s ->
                        new ReviseSitrep(
                                new Sitreps(s).drafted("quiet"),
                                new FactId(new NodeId("elsewhere"), 9),
                                SitrepText.EMPTY));
        refused(SitrepRefusal.NOTHING_ASSESSED, s -> issue(s, "", Duration.ZERO));
        refused(SitrepRefusal.NOT_YET, s -> issue(s, "quiet", Duration.ofMinutes(5)));
        refused(
                SitrepRefusal.NOTHING_SINCE,
                s -> {
                    new Sitreps(s).issued("quiet");
                    return issue(s, "quiet still", Duration.ofHours(-1));
                });
        refused(SitrepRefusal.OTHER_CONTENT, s -> issue(s, "quiet", Duration.ZERO));
        refused(
                SitrepRefusal.REASON_NEEDED,
                s -> new AbandonSitrep(new Sitreps(s).drafted("quiet"), Note.NONE));
    }

    private static SitrepCommand issue(Scenario s, String assessment, Duration ahead) {
        SitrepId id = new Sitreps(s).drafted(assessment);
        Sitrep sitrep = Sitrep.find(s.viewNow(), id).orElseThrow();
        Instant asOf = s.now().plus(ahead);
        return new IssueSitrep(Scenario.ID, id, sitrep.version().id(), asOf, OTHER);
    }

    @SafeVarargs
    private void refused(SitrepRefusal code, Function<Scenario, SitrepCommand>... given) {
        when(
                code,
                s -> {
                    for (Function<Scenario, SitrepCommand> each : given) {
                        SitrepCommand command = each.apply(s);
                        s.refusing(code).does(command);
                    }
                });
    }
}
