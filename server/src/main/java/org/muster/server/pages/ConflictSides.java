package org.muster.server.pages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.muster.core.arrival.ArrivalFact;
import org.muster.core.conflict.Conflict;
import org.muster.core.custody.Custody;
import org.muster.core.fact.Band;
import org.muster.core.fact.FactId;
import org.muster.core.fact.History;
import org.muster.core.fact.LegId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Subject;
import org.muster.core.fact.View;
import org.muster.core.gate.GateFact.Banded;
import org.muster.core.gate.GateFact.DocumentRead;
import org.muster.core.listing.ListingFact.RowListed;
import org.muster.core.movement.Leg;
import org.muster.core.pass.Pass;
import org.muster.core.register.RegisterFact.DetailsCorrected;
import org.muster.core.register.RegisterFact.PersonRegistered;
import org.muster.server.pages.ConflictSheet.Side;

/** The facts that contradict each other, by what they speak for: each with who, when and where. */
final class ConflictSides {
    private final View view;
    private final FactWords words;
    private final ConflictTitles titles;

    ConflictSides(View view, Frame frame) {
        this.view = view;
        this.words = new FactWords(view, frame);
        this.titles = new ConflictTitles(view, frame.words());
    }

    List<Side> of(Conflict conflict) {
        return switch (conflict) {
            case Conflict.OnTwoLegs two -> byLeg(two.person(), two.legs());
            case Conflict.BandTwice twice -> byWearer(twice.band(), twice.persons());
            case Conflict.PassTwice twice -> byUse(twice);
            case Conflict.OtherTextPublished other ->
                    List.of(
                            new Side(
                                    other.bulletin().toString(),
                                    "bulletins/" + other.bulletin(),
                                    words.lines(view.history(other.bulletin()))));
            case Conflict.OneAndTwo found -> List.of();
            case Conflict.NotOnManifest not -> scanAndLeg(not.person(), not.leg(), not.facts());
            case Conflict.OneTwiceAboard twice -> byReference(twice);
            case Conflict.HouseholdSplit split ->
                    split.legs().stream().map(leg -> aboard(leg, split.facts())).toList();
            case Conflict.BirthsDiffer births -> byBirth(births);
            case Conflict.OverCapacity over -> byNode(over.leg(), over.facts());
            case Conflict.SealedTwice twice ->
                    twice.closings().stream().map(one -> single(twice.leg(), one)).toList();
            case Conflict.CustodyTwice twice -> byHolder(twice.leg());
            case Conflict.NotArrived not -> scanAndLeg(not.person(), not.leg(), not.facts());
            case Conflict.ArrivedUnseen seen -> scanAndLeg(seen.person(), seen.leg(), seen.facts());
            case Conflict.PartnerDiffers differs -> partner(differs);
        };
    }

    private List<Side> byLeg(PersonId person, List<LegId> legs) {
        return legs.stream()
                .map(leg ->
                        side(
                                leg,
                                pick(
                                        view.history(person),
                                        fact -> fact.fact().subjects().contains(leg))))
                .toList();
    }

    private List<Side> byWearer(Band band, List<PersonId> persons) {
        return persons.stream()
                .map(person ->
                        side(
                                person,
                                pick(
                                        view.history(band),
                                        fact ->
                                                fact.fact() instanceof Banded banded
                                                        && banded.person().equals(person))))
                .toList();
    }

    private List<Side> byUse(Conflict.PassTwice twice) {
        return Pass.of(view, twice.pass()).uses().stream()
                .map(use ->
                        new Side(
                                Pass.gate(use),
                                "passes/" + twice.pass(),
                                words.lines(List.of(use))))
                .toList();
    }

    /** One side for what the person's history says, one for what the leg's does. */
    private List<Side> scanAndLeg(PersonId person, LegId leg, Collection<FactId> facts) {
        List<Recorded> own =
                pick(
                        view.history(person),
                        fact ->
                                facts.contains(fact.id())
                                        && fact.fact().subjects().contains(person));
        List<Recorded> ofLeg =
                pick(
                        view.history(leg),
                        fact ->
                                !own.contains(fact)
                                        && (facts.contains(fact.id())
                                                || Leg.get(view, leg)
                                                        .manifest()
                                                        .filter(fact::equals)
                                                        .isPresent()
                                                || fact.fact()
                                                        instanceof ArrivalFact.ArrivalsEnded));
        return List.of(side(person, own), side(leg, ofLeg));
    }

    private List<Side> byReference(Conflict.OneTwiceAboard twice) {
        return twice.references().stream()
                .map(reference ->
                        new Side(
                                reference.toString(),
                                "people/" + reference,
                                words.lines(
                                        pick(
                                                view.recorded(reference),
                                                fact -> twice.facts().contains(fact.id())))))
                .toList();
    }

    private Side aboard(LegId leg, Collection<FactId> facts) {
        return side(leg, pick(view.history(leg), fact -> facts.contains(fact.id())));
    }

    private List<Side> byBirth(Conflict.BirthsDiffer births) {
        Map<String, List<Recorded>> told = new LinkedHashMap<>();
        for (Recorded recorded : view.history(births.person())) {
            if (births.facts().contains(recorded.id())) {
                told.computeIfAbsent(birth(recorded), born -> new ArrayList<>()).add(recorded);
            }
        }
        List<Side> sides = new ArrayList<>();
        told.forEach((born, facts) ->
                sides.add(new Side(born, "people/" + births.person(), words.lines(facts))));
        return sides;
    }

    static String birth(Recorded recorded) {
        return switch (recorded.fact()) {
            case PersonRegistered registered -> registered.details().born().toString();
            case DetailsCorrected corrected -> corrected.details().born().toString();
            case DocumentRead read -> read.born().toString();
            case RowListed row -> row.words().details().born().toString();
            default -> "";
        };
    }

    private List<Side> byNode(LegId leg, Collection<FactId> facts) {
        Map<String, List<Recorded>> nodes = new LinkedHashMap<>();
        for (Recorded recorded : pick(view.history(leg), one -> facts.contains(one.id()))) {
            nodes.computeIfAbsent(recorded.node().toString(), node -> new ArrayList<>())
                    .add(recorded);
        }
        List<Side> sides = new ArrayList<>();
        nodes.forEach(
                (node, scans) -> sides.add(new Side(node, "legs/" + leg, words.lines(scans))));
        return sides;
    }

    private Side single(LegId leg, FactId fact) {
        return new Side(
                fact.node().toString(),
                "legs/" + leg,
                words.lines(pick(view.history(leg), one -> one.id().equals(fact))));
    }

    private List<Side> byHolder(LegId leg) {
        Custody custody = Leg.get(view, leg).custody();
        List<Side> sides = new ArrayList<>();
        sides.add(
                new Side(
                        custody.holder().toString(),
                        "legs/" + leg,
                        words.lines(List.of(custody.since()))));
        custody.claims()
                .forEach(claim ->
                        sides.add(
                                new Side(
                                        Custody.claimant(claim).toString(),
                                        "legs/" + leg,
                                        words.lines(List.of(claim)))));
        return sides;
    }

    private List<Side> partner(Conflict.PartnerDiffers differs) {
        Leg leg = Leg.get(view, differs.leg());
        return List.of(
                side(differs.leg(), leg.manifest().map(List::of).orElse(List.of())),
                new Side(
                        titles.leg(differs.leg()),
                        "legs/" + differs.leg() + "/arrivals",
                        words.lines(
                                pick(
                                        view.history(differs.leg()),
                                        fact -> differs.facts().contains(fact.id())))));
    }

    private Side side(Subject subject, List<Recorded> facts) {
        return switch (subject) {
            case PersonId person ->
                    new Side(titles.name(person), "people/" + person, words.lines(facts));
            case LegId leg -> new Side(titles.leg(leg), "legs/" + leg, words.lines(facts));
            default -> new Side(subject.toString(), "room", words.lines(facts));
        };
    }

    private static List<Recorded> pick(History history, Predicate<Recorded> wish) {
        return history.stream().filter(wish).toList();
    }
}
