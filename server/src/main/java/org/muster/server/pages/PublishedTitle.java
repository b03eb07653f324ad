package org.muster.server.pages;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.muster.core.bulletin.BulletinFact.BulletinDrafted;
import org.muster.core.bulletin.BulletinFact.BulletinRevised;
import org.muster.core.bulletin.BulletinText;
import org.muster.core.bulletin.Figures;
import org.muster.core.fact.BulletinId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.operation.OperationPlan;
import org.muster.core.tally.Tally;
import org.muster.core.tally.TallyFact;

/** The title of a bulletin with its figures, read without its seal: the crisis room shows many. */
final class PublishedTitle {
    private PublishedTitle() {}

    /** In the reader's language, else in the first; empty while a tally has not come here. */
    static Optional<String> find(View view, BulletinId id, Frame frame) {
        List<BulletinText> texts = List.of();
        List<Tally> tallies = List.of();
        for (Recorded recorded : view.history(id)) {
            if (recorded.fact() instanceof BulletinDrafted draft && draft.bulletin().equals(id)) {
                texts = draft.texts();
                tallies =
                        draft.tallies().stream()
                                .flatMap(tally -> TallyFact.find(view, tally).stream())
                                .toList();
            } else if (recorded.fact() instanceof BulletinRevised revised) {
                texts = revised.texts();
            }
        }
        return tallies.isEmpty() || texts.isEmpty()
                ? Optional.empty()
                : Optional.of(title(choose(texts, frame), tallies, frame.operation().plan()));
    }

    private static BulletinText choose(List<BulletinText> texts, Frame frame) {
        return texts.stream()
                .filter(text -> text.language().equals(frame.words().language()))
                .findFirst()
                .orElseGet(texts::getFirst);
    }

    private static String title(BulletinText text, List<Tally> tallies, OperationPlan plan) {
        Locale language = Locale.forLanguageTag(text.language() + "-u-nu-latn");
        return new Figures(tallies, plan.own()).fill(text.title(), language, plan.zone());
    }
}
