package org.muster.server.pages;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.muster.core.bulletin.Bulletin;
import org.muster.core.bulletin.BulletinState;
import org.muster.core.bulletin.BulletinText;
import org.muster.core.bulletin.Figures;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.operation.OperationPlan;
import org.muster.core.tally.Tally;

/** One bulletin as people read it: its texts with the frozen figures in place. */
public record BulletinSheet(
        Bulletin bulletin,
        Step step,
        List<Text> texts,
        Optional<Recorded> approval,
        Optional<Recorded> publication,
        List<String> figures,
        Optional<Bulletin> corrects,
        List<Bulletin> corrections) {

    /** The languages that bulletins are written in. */
    public static final List<String> WRITTEN = List.of("fr", "en");

    /** What can be done with it next. */
    public enum Step {
        REVISE_OR_APPROVE,
        PUBLISH,
        NONE
    }

    /** One language: as written, and as read. */
    public record Text(
            String language,
            String direction,
            BulletinText written,
            String title,
            String body,
            String brief,
            int briefLength) {}

    static BulletinSheet of(View view, Bulletin bulletin, OperationPlan plan) {
        Figures figures = new Figures(bulletin.tallies(), plan.own());
        return new BulletinSheet(
                bulletin,
                step(bulletin.state()),
                bulletin.texts().stream().map(text -> text(text, figures, plan)).toList(),
                approval(bulletin.state()),
                bulletin.state() instanceof BulletinState.Published published
                        ? Optional.of(published.publication())
                        : Optional.empty(),
                figures.names(),
                bulletin.corrects().flatMap(id -> Bulletin.find(view, id)),
                Bulletin.listCorrections(view, bulletin.id()));
    }

    /** When it was published. */
    static Optional<Instant> published(Bulletin bulletin) {
        return bulletin.state() instanceof BulletinState.Published published
                ? Optional.of(published.publication().stamp().instant())
                : Optional.empty();
    }

    /** When what it corrects was published. */
    public Optional<Instant> correctedOf() {
        return corrects.flatMap(BulletinSheet::published);
    }

    /** When those were published that correct it. */
    public List<Instant> correctedAt() {
        return corrections.stream().flatMap(one -> published(one).stream()).toList();
    }

    static Text text(BulletinText written, Figures figures, OperationPlan plan) {
        Locale language = Locale.forLanguageTag(written.language() + "-u-nu-latn");
        String brief = figures.fill(written.brief(), language, plan.zone());
        return new Text(
                written.language(),
                Words.of(written.language()).direction(),
                written,
                figures.fill(written.title(), language, plan.zone()),
                figures.fill(written.body(), language, plan.zone()),
                brief,
                Figures.length(brief));
    }

    public Tally firstTally() {
        return bulletin.tallies().getFirst();
    }

    /** The text in the reader's language, else the first. */
    public Text in(String language) {
        return texts.stream()
                .filter(text -> text.language().equals(language))
                .findFirst()
                .orElseGet(texts::getFirst);
    }

    public Optional<Text> find(String language) {
        return texts.stream().filter(text -> text.language().equals(language)).findFirst();
    }

    private static Step step(BulletinState state) {
        return switch (state) {
            case BulletinState.Drafted d -> Step.REVISE_OR_APPROVE;
            case BulletinState.Approved a -> Step.PUBLISH;
            case BulletinState.Published p -> Step.NONE;
            case BulletinState.Abandoned a -> Step.NONE;
        };
    }

    private static Optional<Recorded> approval(BulletinState state) {
        return switch (state) {
            case BulletinState.Approved approved -> Optional.of(approved.by());
            case BulletinState.Published published -> Optional.of(published.approval());
            case BulletinState.Drafted d -> Optional.empty();
            case BulletinState.Abandoned a -> Optional.empty();
        };
    }
}
