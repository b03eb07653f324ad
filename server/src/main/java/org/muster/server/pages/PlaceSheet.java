package org.muster.server.pages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muster.core.account.AccountState;
import org.muster.core.campaign.Campaign;
import org.muster.core.fact.CampaignId;
import org.muster.core.fact.OperationId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.incident.Incident;
import org.muster.core.movement.Leg;
import org.muster.core.place.Place;
import org.muster.core.place.Routed;

/**
 * One place, and who is on the way to it.
 *
 * @param place empty where nobody said what it is
 * @param routed how many are on the way to it, or will be
 * @param untold how many of them have had no word from us since it is so
 * @param incidents that may be why, where the reader may know of them
 */
public record PlaceSheet(
        String name,
        Optional<Place> place,
        int routed,
        long untold,
        List<Row> rows,
        List<Incident> incidents,
        List<FactLine> history) {
    private static final int SHOWN = 200;

    public PlaceSheet {
        rows = List.copyOf(rows);
        incidents = List.copyOf(incidents);
        history = List.copyOf(history);
    }

    /**
     * Somebody on the way.
     *
     * @param told when we last wrote to them
     * @param since whether that was since the place is as it is
     */
    public record Row(
            PersonId person,
            String name,
            AccountState state,
            List<Leg> legs,
            List<Sent> campaigns,
            Optional<Instant> told,
            boolean since) {}

    /** A campaign that sends them there. */
    public record Sent(CampaignId id, String name) {}

    static PlaceSheet of(Visit visit, String name) {
        View view = visit.view();
        OperationId operation = visit.frame().operation().id();
        Optional<Place> place = Place.find(view, operation, name);
        Routed routed = Routed.of(view, name);
        Instant since = place.map(Place::since).orElse(Instant.MIN);
        return new PlaceSheet(
                place.map(Place::name).orElse(name),
                place,
                routed.persons().size(),
                place.isEmpty() ? 0 : routed.countUntold(since),
                visit.frame().mayOpen("people")
                        ? routed.persons().stream()
                                .limit(SHOWN)
                                .map(one -> row(view, one, since))
                                .toList()
                        : List.of(),
                visit.frame().mayOpen("incidents")
                        ? Incident.listAll(view).stream().filter(Incident::isOpen).toList()
                        : List.of(),
                new FactWords(view, visit.frame())
                        .lines(Place.listSaid(view, operation, name).reversed()));
    }

    private static Row row(View view, Routed.One one, Instant since) {
        return new Row(
                one.person(),
                Names.of(view, one.person()),
                one.state(),
                one.legs().stream().flatMap(leg -> Leg.find(view, leg).stream()).toList(),
                one.campaigns().stream()
                        .flatMap(id -> Campaign.find(view, id).stream())
                        .map(campaign -> new Sent(campaign.id(), campaign.plan().name()))
                        .toList(),
                one.told(),
                one.isToldSince(since));
    }

    /**
     * Where a campaign to all of them is written: named, and where the place is shut urgent and
     * with the words that cannot wait, in the languages that these pages have.
     */
    public String letter(Frame frame) {
        StringBuilder address =
                new StringBuilder("campaigns/new?routedTo=").append(Frame.encode(name));
        if (isShut()) {
            address.append("&urgent=yes&name=")
                    .append(Frame.encode(frame.word("place.campaign", name)));
            for (String language : Words.LANGUAGES) {
                address.append("&text-")
                        .append(language)
                        .append('=')
                        .append(Frame.encode(Words.of(language).get("place.letter", name)));
            }
        }
        return address.toString();
    }

    /** Whether nobody may be sent there. */
    public boolean isShut() {
        return place.filter(one -> one.status().isShut()).isPresent();
    }
}
