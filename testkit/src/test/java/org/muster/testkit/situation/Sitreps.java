package org.muster.testkit.situation;

import java.util.Optional;
import org.muster.core.fact.SitrepId;
import org.muster.core.register.Note;
import org.muster.core.sitrep.Drawing;
import org.muster.core.sitrep.Drawn;
import org.muster.core.sitrep.Sitrep;
import org.muster.core.sitrep.SitrepCommand.DraftSitrep;
import org.muster.core.sitrep.SitrepCommand.IssueSitrep;
import org.muster.core.sitrep.SitrepFact.SitrepDrafted;
import org.muster.core.sitrep.SitrepSpan;
import org.muster.core.sitrep.SitrepText;
import org.muster.testkit.Scenario;

/** Sitreps of a drawn world. */
public final class Sitreps {
    private final Scenario s;

    public Sitreps(Scenario s) {
        this.s = s;
    }

    public static SitrepText text(String assessment) {
        return new SitrepText(
                new Note(assessment), new Note("we go on"), new Note("one more aircraft"));
    }

    public SitrepId drafted(String assessment) {
        return drafted(assessment, Optional.empty());
    }

    public SitrepId drafted(String assessment, Optional<SitrepId> corrects) {
        return ((SitrepDrafted)
                        s.give(new DraftSitrep(Scenario.ID, text(assessment), corrects)).getFirst())
                .sitrep();
    }

    public SitrepId issued(String assessment) {
        return issued(drafted(assessment));
    }

    /** As it reads now. */
    public SitrepId issued(SitrepId id) {
        s.does(issue(id));
        return id;
    }

    public IssueSitrep issue(SitrepId id) {
        Sitrep sitrep = sitrep(id);
        SitrepSpan span = sitrep.span(s.viewNow(), Scenario.ID, s.now());
        return new IssueSitrep(
                Scenario.ID,
                id,
                sitrep.version().id(),
                s.now(),
                sitrep.seal(span, drawn(id).seal()));
    }

    public Sitrep sitrep(SitrepId id) {
        return Sitrep.find(s.viewNow(), id).orElseThrow();
    }

    /** As it reads now; of an issued one, as it was issued. */
    public Drawn drawn(SitrepId id) {
        return Drawing.draw(
                s.viewNow(), Scenario.ID, sitrep(id).span(s.viewNow(), Scenario.ID, s.now()));
    }
}
