package org.muster.core.campaign;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.muster.core.bulletin.TextSeal;
import org.muster.core.fact.Fingerprint;

/**
 * All that is decided of a campaign before it goes out.
 *
 * @param name by which desks know it; readers never see it
 * @param texts one for each language, of which the first is for readers whose language is not known
 * @param meeting where they are to be, if anywhere
 * @param urgent whether it goes out in quiet hours too
 * @param perMinute to how many readers a minute at most, so that a rally point or a telephone desk
 *     is not overrun; empty is as fast as the ways out allow
 */
public record CampaignPlan(
        String name,
        Audience audience,
        List<CampaignText> texts,
        Question question,
        Optional<Meeting> meeting,
        boolean urgent,
        OptionalInt perMinute) {
    public CampaignPlan {
        name = name.strip();
        texts = List.copyOf(texts);
    }

    /** The text in a language, else the first. */
    public CampaignText in(String language) {
        return texts.stream()
                .filter(text -> text.language().equals(language))
                .findFirst()
                .orElseGet(texts::getFirst);
    }

    /** What an approval or a release must name: it changes with every letter of the plan. */
    public TextSeal seal() {
        Fingerprint print = new Fingerprint().add(name).add(audience).add(texts.size());
        for (CampaignText text : texts) {
            print.add(text.language()).add(text.subject()).add(text.text());
        }
        print.add(question).add(urgent).add(perMinute);
        meeting.ifPresent(meet -> print.add(meet.place()).add(meet.by()).add(meet.travel()));
        return new TextSeal(print.toHex());
    }
}
