package org.muster.server.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.muster.core.account.Balance;
import org.muster.core.bulletin.Bulletin;
import org.muster.core.conflict.Conflict;
import org.muster.core.fact.FactId;
import org.muster.core.fact.Recorded;
import org.muster.core.fact.Refusal;
import org.muster.core.fact.Subject;
import org.muster.core.operation.OperationState;
import org.muster.core.tally.Basis;
import org.muster.core.tally.Counting;
import org.muster.core.tally.CountingRule;
import org.muster.core.tally.Tally;
import org.muster.server.access.AccessRules;
import org.muster.server.access.Scope;
import org.muster.server.access.SignedIn;
import org.muster.server.access.UserAccounts;
import org.muster.server.host.FactFinder;
import org.muster.server.host.Office;
import org.muster.server.host.Rolls;
import org.muster.server.nodes.Nodes;
import org.muster.server.problem.ProblemException;
import org.muster.server.problem.WebRefusal;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells an operation as a whole: how far it is, its numbers, its words and its facts. */
@RestController
final class OperationsApi {
    private final Office office;
    private final Rolls rolls;
    private final UserAccounts accounts;
    private final Nodes nodes;

    OperationsApi(Office office, Rolls rolls, Nodes nodes, UserAccounts accounts) {
        this.accounts = accounts;
        this.office = office;
        this.rolls = rolls;
        this.nodes = nodes;
    }

    @GetMapping("/api/operations")
    List<Told.Operation> list(Authentication authentication) {
        Scope scope = accounts.where(authentication.getName());
        return office.list().stream()
                .filter(desk -> scope.holds(desk.operation().value()))
                .map(desk -> told(Asked.of(office, desk.operation().value(), null)))
                .toList();
    }

    @GetMapping("/api/operations/{op}")
    Told.Operation get(
            @PathVariable String op, @RequestParam(required = false) @Nullable String asOf) {
        return told(Asked.of(office, op, asOf));
    }

    @GetMapping("/api/operations/{op}/balance")
    Told.OfBalance balance(
            @PathVariable String op, @RequestParam(required = false) @Nullable String asOf) {
        Asked asked = Asked.of(office, op, asOf);
        Balance balance =
                asOf == null
                        ? rolls.read(asked.desk(), (roll, view) -> roll.figures().balance())
                        : Balance.of(asked.view());
        return new Told.OfBalance(
                asked.asOf(),
                asOf == null ? nodes.listAbsent(asked.desk()) : List.of(),
                balance.persons(),
                balance.counts());
    }

    @GetMapping("/api/operations/{op}/tally")
    Tally tally(
            @PathVariable String op,
            @RequestParam(defaultValue = "CARRIED") String rule,
            @RequestParam(defaultValue = "COUNTED") String basis,
            @RequestParam(required = false) @Nullable String asOf) {
        Asked asked = Asked.of(office, op, asOf);
        return Counting.count(
                asked.view(),
                Choice.read("rule", CountingRule.class, rule),
                Choice.read("basis", Basis.class, basis),
                asked.asOf(),
                asked.state().plan().zone());
    }

    @GetMapping("/api/operations/{op}/bulletins")
    Told.Bulletins bulletins(
            @PathVariable String op, @RequestParam(required = false) @Nullable String asOf) {
        Asked asked = Asked.of(office, op, asOf);
        return new Told.Bulletins(
                asked.asOf(),
                Bulletin.listAll(asked.view()).stream().map(OperationsApi::told).toList());
    }

    @GetMapping("/api/operations/{op}/journal")
    Told.Journal journal(
            @PathVariable String op, @RequestParam(required = false) @Nullable String asOf) {
        Asked asked = Asked.of(office, op, asOf);
        return new Told.Journal(asked.asOf(), Told.OneFact.listOf(asked.state().journal()));
    }

    @GetMapping("/api/operations/{op}/conflicts")
    Told.Conflicts conflicts(
            @PathVariable String op, @RequestParam(required = false) @Nullable String asOf) {
        Asked asked = Asked.of(office, op, asOf);
        return new Told.Conflicts(
                asked.asOf(),
                Conflict.listAll(asked.view()).stream().map(OperationsApi::told).toList());
    }

    @GetMapping("/api/operations/{op}/facts/{fact}")
    Told.FactAnswer fact(
            @PathVariable String op,
            @PathVariable String fact,
            @RequestParam(required = false) @Nullable String asOf,
            Authentication authentication) {
        Asked asked = Asked.of(office, op, asOf);
        FactId id = factId(fact);
        Recorded found =
                FactFinder.find(asked.view(), id).orElseThrow(() -> asked.notFound("fact", id));
        if (!AccessRules.mayRead(SignedIn.of(authentication).roles(), found.fact())) {
            throw new ProblemException(
                    HttpStatus.FORBIDDEN,
                    Refusal.of(WebRefusal.NOT_ALLOWED, "fact", "the fact " + id));
        }
        return new Told.FactAnswer(
                asked.asOf(),
                Told.OneFact.of(found, asked.hides(SignedIn.of(authentication), found.fact())));
    }

    private static FactId factId(String text) {
        try {
            return FactId.parse(text);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    Refusal.of(
                            WebRefusal.UNREADABLE,
                            "fact",
                            "fact",
                            text,
                            "it must look like hub#42, with # written as %23 in an address."));
        }
    }

    private static Told.Operation told(Asked asked) {
        OperationState state = asked.state();
        return new Told.Operation(state.id(), state.plan(), state.phase(), asked.asOf());
    }

    private static Told.OneBulletin told(Bulletin bulletin) {
        return new Told.OneBulletin(
                bulletin.id(),
                bulletin.state().word(),
                bulletin.drafted().stamp().instant(),
                bulletin.drafted().by(),
                bulletin.texts(),
                bulletin.tallies(),
                bulletin.seal().toString(),
                bulletin.corrects());
    }

    private static Told.ConflictTold told(Conflict conflict) {
        return new Told.ConflictTold(
                conflict.kind(), conflict.reference(), subjects(conflict), conflict.facts());
    }

    private static List<String> subjects(Conflict conflict) {
        return switch (conflict) {
            case Conflict.OnTwoLegs two -> subjects(two.person(), two.legs());
            case Conflict.BandTwice twice -> subjects(twice.band(), twice.persons());
            case Conflict.OtherTextPublished other -> subjects(other.bulletin(), List.of());
            case Conflict.OneAndTwo found ->
                    subjects(found.pair().first(), List.of(found.pair().second()));
            case Conflict.NotOnManifest not -> subjects(not.person(), List.of(not.leg()));
            case Conflict.OneTwiceAboard twice -> subjects(twice.leg(), twice.references());
            case Conflict.HouseholdSplit split -> subjects(split.household(), split.persons());
            case Conflict.BirthsDiffer births -> subjects(births.person(), List.of());
            case Conflict.OverCapacity over -> subjects(over.leg(), List.of());
            case Conflict.SealedTwice twice -> subjects(twice.leg(), List.of());
            case Conflict.CustodyTwice twice -> subjects(twice.leg(), List.of());
            case Conflict.NotArrived not -> subjects(not.person(), List.of(not.leg()));
            case Conflict.ArrivedUnseen seen -> subjects(seen.person(), List.of(seen.leg()));
            case Conflict.PartnerDiffers differs -> subjects(differs.leg(), List.of());
            case Conflict.PassTwice twice -> subjects(twice.pass(), List.of());
        };
    }

    private static List<String> subjects(Subject first, List<? extends Subject> others) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(first), others.stream())
                .map(Subject::toString)
                .toList();
    }
}
