package org.muster.server.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.core.conflict.Conflict;
import org.muster.core.conflict.ConflictKind;
import org.muster.core.fact.FactId;
import org.muster.core.fact.LegId;
import org.muster.core.fact.NodeId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.View;
import org.muster.core.gate.GateFact.DocumentRead;
import org.muster.core.listing.ListingFact.RowListed;
import org.muster.core.movement.Leg;
import org.muster.core.movement.LegState;
import org.muster.server.access.Duty;
import org.muster.server.pages.ConflictSheet.Decide;
import org.muster.server.pages.ConflictSheet.Go;
import org.muster.server.pages.ConflictSheet.Way;

/** What can be decided about a conflict: each way leads to a command, whose fact settles it. */
final class ConflictWays {
    private final View view;
    private final ConflictTitles titles;

    ConflictWays(View view, Words words) {
        this.view = view;
        this.titles = new ConflictTitles(view, words);
    }

    List<Way> of(Conflict conflict) {
        return switch (conflict) {
            case Conflict.OnTwoLegs two -> onTwoLegs(two);
            case Conflict.BandTwice twice -> twice.persons().stream().map(this::band).toList();
            case Conflict.PassTwice twice ->
                    List.of(new Go("toPass", List.of(), "passes/" + twice.pass()));
            case Conflict.OtherTextPublished other ->
                    List.of(new Go("toBulletin", List.of(), "bulletins/" + other.bulletin()));
            case Conflict.OneAndTwo found ->
                    List.of(review(found.pair().first(), found.pair().second()));
            case Conflict.NotOnManifest not ->
                    List.of(
                            add(not.person(), not.leg()),
                            explain(not.person(), not.kind(), "notAboard"));
            case Conflict.OneTwiceAboard twice ->
                    List.of(
                            two(twice.references()),
                            explain(twice.person(), twice.kind(), "oneSoul"));
            case Conflict.HouseholdSplit split -> split(split);
            case Conflict.BirthsDiffer births -> births(births);
            case Conflict.OverCapacity over ->
                    List.of(
                            new Go("toGate", List.of(), "gate?leg=" + over.leg()),
                            new Go("toReplan", List.of(), "legs/" + over.leg() + "/replan"),
                            explain(over.leg(), over.kind()));
            case Conflict.SealedTwice twice ->
                    twice.closings().stream().map(one -> choose(twice.leg(), one)).toList();
            case Conflict.CustodyTwice twice -> custody(twice);
            case Conflict.NotArrived not ->
                    List.of(
                            arrived(not.person(), not.leg()),
                            takeOff(not.person(), not.leg()),
                            explain(not.person(), not.kind(), "explain"));
            case Conflict.ArrivedUnseen seen ->
                    List.of(
                            add(seen.person(), seen.leg()),
                            explain(seen.person(), seen.kind(), "explain"));
            case Conflict.PartnerDiffers differs ->
                    List.of(
                            new Go("toArrivals", List.of(), "legs/" + differs.leg() + "/arrivals"),
                            explain(differs.leg(), differs.kind()));
        };
    }

    private List<Way> onTwoLegs(Conflict.OnTwoLegs two) {
        List<Way> ways = new ArrayList<>();
        two.legs().forEach(leg -> ways.add(takeOff(two.person(), leg)));
        List<PersonId> references = view.sameness().references(two.person());
        if (references.size() > 1) {
            ways.add(two(references));
        }
        return ways;
    }

    /** Before the doors are shut an off-load, after that a correction. */
    private Way takeOff(PersonId person, LegId leg) {
        boolean open = Leg.get(view, leg).state() instanceof LegState.Open;
        return decide(
                open ? "off-load" : "remove",
                open ? "offLoad" : "remove",
                List.of(titles.name(person), titles.leg(leg)),
                Map.of("person", person.toString(), "leg", leg.toString()),
                Duty.GATE);
    }

    private Way add(PersonId person, LegId leg) {
        return decide(
                "add",
                "add",
                List.of(titles.name(person), titles.leg(leg)),
                Map.of("person", person.toString(), "leg", leg.toString()),
                Duty.GATE);
    }

    private Way arrived(PersonId person, LegId leg) {
        return new Decide(
                "arrived",
                "arrived",
                List.of(titles.name(person), titles.leg(leg)),
                Map.of("person", person.toString(), "leg", leg.toString()),
                List.of("place"),
                Duty.GATE);
    }

    private Way band(PersonId person) {
        return new Decide(
                "band",
                "band",
                List.of(titles.name(person)),
                Map.of("person", person.toString()),
                List.of("band"),
                Duty.GATE);
    }

    private Way two(List<PersonId> references) {
        return decide(
                "two",
                "two",
                List.of(),
                Map.of(
                        "person",
                        references.getFirst().toString(),
                        "other",
                        references.get(1).toString()),
                Duty.REGISTER);
    }

    private static Way review(PersonId first, PersonId second) {
        return new Go("toReview", List.of(), "review/" + first + "/" + second);
    }

    private List<Way> split(Conflict.HouseholdSplit split) {
        List<Way> ways = new ArrayList<>();
        for (LegId id : split.legs()) {
            Leg leg = Leg.get(view, id);
            if (leg.state() instanceof LegState.Open) {
                ways.add(
                        new Decide(
                                "sign",
                                "sign",
                                List.of(leg.plan().label()),
                                Map.of(
                                        "household",
                                        split.household().toString(),
                                        "leg",
                                        id.toString()),
                                List.of("signer", "reason"),
                                Duty.GATE));
                split.persons().stream()
                        .filter(leg.aboard()::containsKey)
                        .forEach(person -> ways.add(takeOff(person, id)));
            }
        }
        ways.add(explain(split.persons().getFirst(), split.kind(), "explain"));
        return ways;
    }

    private List<Way> births(Conflict.BirthsDiffer births) {
        List<Way> ways = new ArrayList<>();
        view.history(births.person()).stream()
                .filter(recorded -> births.facts().contains(recorded.id()))
                .map(ConflictSides::birth)
                .distinct()
                .forEach(born ->
                        ways.add(
                                decide(
                                        "born",
                                        "born",
                                        List.of(born),
                                        Map.of("person", births.person().toString(), "born", born),
                                        Duty.REGISTER)));
        Map<String, String> about = Map.of("person", births.person().toString());
        ways.add(
                new Decide(
                        "born",
                        "bornOther",
                        List.of(),
                        about,
                        List.of("born", "reason"),
                        Duty.REGISTER));
        List<PersonId> references = view.sameness().references(births.person());
        if (references.size() > 1) {
            ways.add(two(references));
        }
        for (Recorded recorded : view.history(births.person())) {
            if (births.facts().contains(recorded.id())) {
                aboutSomebodyElse(births.person(), recorded).ifPresent(ways::add);
            }
        }
        ways.add(explain(births.person(), births.kind(), "explain"));
        return ways;
    }

    /** What was said is true, and of another person. */
    private static Optional<Way> aboutSomebodyElse(PersonId person, Recorded told) {
        return switch (told.fact()) {
            case DocumentRead read ->
                    Optional.of(
                            decide(
                                    "withdraw",
                                    "notTheirs",
                                    List.of(read.born().toString()),
                                    Map.of("person", person.toString()),
                                    Duty.GATE));
            case RowListed row ->
                    Optional.of(
                            new Go(
                                    "toRow",
                                    List.of(row.words().details().born().toString()),
                                    "people/"
                                            + person
                                            + "/part?at="
                                            + Frame.encode(row.at().toString())));
            default -> Optional.empty();
        };
    }

    private Way choose(LegId leg, FactId closing) {
        String node =
                view.history(leg).stream()
                        .filter(recorded -> recorded.id().equals(closing))
                        .findFirst()
                        .map(Recorded::node)
                        .map(NodeId::toString)
                        .orElse("");
        return decide(
                "choose",
                "choose",
                List.of(node, closing.toString()),
                Map.of("leg", leg.toString(), "closing", closing.toString()),
                Duty.OPERATION);
    }

    private static List<Way> custody(Conflict.CustodyTwice twice) {
        List<Way> ways = new ArrayList<>();
        String holder = twice.holder().toString();
        for (NodeId claimant : twice.claimants()) {
            ways.add(custody(twice.leg(), claimant.toString(), holder));
            ways.add(custody(twice.leg(), holder, claimant.toString()));
        }
        return ways;
    }

    private static Way custody(LegId leg, String lost, String by) {
        return decide(
                "holder",
                "holder",
                List.of(by, lost),
                Map.of("leg", leg.toString(), "lost", lost, "by", by),
                Duty.OPERATION);
    }

    private static Way explain(PersonId person, ConflictKind kind, String key) {
        return decide(
                "explain",
                key,
                List.of(),
                Map.of("person", person.toString(), "kind", kind.name()),
                Duty.OPERATION);
    }

    private static Way explain(LegId leg, ConflictKind kind) {
        return decide(
                "explain",
                "explain",
                List.of(),
                Map.of("leg", leg.toString(), "kind", kind.name()),
                Duty.OPERATION);
    }

    private static Way decide(
            String act, String key, List<String> values, Map<String, String> hidden, Duty duty) {
        return new Decide(act, key, values, hidden, List.of("reason"), duty);
    }
}
