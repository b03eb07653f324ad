package org.muster.server.access;

import static org.muster.server.access.Role.ADMINISTRATOR;
import static org.muster.server.access.Role.AUDITOR;
import static org.muster.server.access.Role.CONSULAR_OFFICER;
import static org.muster.server.access.Role.DUTY_OFFICER;
import static org.muster.server.access.Role.LIAISON;
import static org.muster.server.access.Role.PRESS;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muster.core.campaign.CampaignFact;
import org.muster.core.cell.CellFact;
import org.muster.core.cost.CostFact;
import org.muster.core.demarche.DemarcheFact;
import org.muster.core.enquiry.EnquiryFact;
import org.muster.core.export.ExportFact;
import org.muster.core.fact.Command;
import org.muster.core.fact.Fact;
import org.muster.core.incident.IncidentFact;
import org.muster.core.intake.IntakeFact;
import org.muster.core.post.PostFact;
import org.muster.core.sitrep.SitrepFact;
import org.muster.core.statement.StatementFact;
import org.muster.core.tripwire.TripwireFact;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The one table of who may open which address; commands go by {@link Duty}. The first row that fits
 * an address holds; an address without a row is closed to everybody.
 */
public final class AccessRules {
    private static final Set<Role> ALL = Duty.JOURNAL.roles();
    private static final Set<Role> PEOPLE = Duty.LOOK.roles();
    private static final Set<Role> REGISTER = Duty.REGISTER.roles();
    private static final Set<Role> FACE_TO_FACE = Masks.FACE_TO_FACE;
    private static final Set<Role> REQUESTS = Duty.REQUESTS.roles();
    private static final Set<Role> GATE = Duty.GATE.roles();
    private static final Set<Role> WORDS = Duty.WORDS.roles();
    private static final Set<Role> NODES = Duty.NODES.roles();
    private static final Set<Role> DUTY = Duty.OPERATION.roles();
    private static final Set<Role> SITUATION = Duty.SITUATION.roles();

    /** Whoever writes to the public must know what others say. */
    private static final Set<Role> STATEMENTS =
            Set.of(ADMINISTRATOR, DUTY_OFFICER, CONSULAR_OFFICER, PRESS);

    /** Reading and changing by the same roles, unless an earlier row says otherwise. */
    private static final List<Row> ROWS =
            List.of(
                    open("/"),
                    open("/public/**"),
                    open("/assets/**"),
                    open("/webjars/**"),
                    open("/favicon.ico"),
                    open("/robots.txt"),
                    open("/.well-known/security.txt"),
                    open("/sign-in"),
                    open("/sign-in/**"),
                    // with what was told where the server was started, from this machine, once
                    open("/first-run/**"),
                    open("/sign-out"),
                    open("/error"),
                    open("/health"),
                    // only with the token that the server was started with; else it is not there
                    open("/metrics"),
                    // sealed with a key that only the servers of the hub hold
                    open("/hub/commands"),
                    // signed by the system that takes an operation's messages
                    open("/hooks/{op}"),
                    // signed by a node that was admitted, and answered under its seal
                    open("/sync"),
                    open("/sync/{op}"),
                    open("/sync/{op}/hello"),
                    // sealed under a code that is told by another way
                    open("/sync/{op}/join/{token}"),
                    open("/o/{op}"),
                    open("/o/{op}/"),
                    open("/o/{op}/request"),
                    open("/o/{op}/help/**"),
                    // the address ends in a sealed reference, and what it gives is encrypted
                    open("/o/{op}/taken/{token}"),
                    // browsers ask for it by themselves, also after a session has ended
                    open("/o/{op}/my-cell/worker.js"),
                    // everybody's own
                    signedIn("/account/**"),
                    to(DUTY, "/operations"),
                    to(Set.of(ADMINISTRATOR), "/o/{op}/accounts/**"),
                    to(Set.of(ADMINISTRATOR), "/o/{op}/servers"),
                    // who saw whom, by references
                    to(Set.of(ADMINISTRATOR, AUDITOR), "/o/{op}/audit/**"),
                    // who looked at what is masked, and why
                    to(DUTY, "/o/{op}/reveals"),
                    // of one state's nationals: counts, and of whom it may be told
                    to(Set.of(ADMINISTRATOR, DUTY_OFFICER, LIAISON), "/o/{op}/liaison"),
                    to(DUTY, "/o/{op}/room/phase"),
                    // who remains, by name, and all that an operation leaves behind
                    to(DUTY, "/o/{op}/closing/**"),
                    to(ALL, "/o/{op}/room/**"),
                    to(ALL, "/o/{op}/live"),
                    // undertakings to repay name people, their papers and how to reach them
                    to(REGISTER, "/o/{op}/people/{person}/undertaking.pdf"),
                    to(REGISTER, "/o/{op}/legs/{leg}/undertakings.pdf"),
                    to(REGISTER, "/o/{op}/people/new"),
                    to(REGISTER, "/o/{op}/people/{person}/correct"),
                    to(REGISTER, "/o/{op}/people/{person}/part"),
                    to(REGISTER, "/o/{op}/people/{person}/erase/**"),
                    to(PEOPLE, "/o/{op}/people/**"),
                    // people's data that leave need two officers
                    to(DUTY, "/o/{op}/exports/{export}/approve"),
                    to(REGISTER, "/o/{op}/exports/**"),
                    to(REGISTER, "/o/{op}/review/**"),
                    to(REQUESTS, "/o/{op}/requests/**"),
                    to(DUTY, "/o/{op}/messages/age"),
                    to(REGISTER, "/o/{op}/messages/**"),
                    to(DUTY, "/o/{op}/campaigns/policy"),
                    to(REGISTER, "/o/{op}/campaigns/**"),
                    to(REGISTER, "/o/{op}/enquiries/**"),
                    to(Duty.CALLS.roles(), "/o/{op}/calls"),
                    // who looks after a cell, and may be in danger for it
                    to(REGISTER, "/o/{op}/cells/**"),
                    to(Duty.CELL.roles(), "/o/{op}/my-cell/**"),
                    to(ALL, "/o/{op}/situation"),
                    // what we know of dangers, and who told us
                    to(SITUATION, "/o/{op}/incidents/**"),
                    to(SITUATION, "/o/{op}/demarches/**"),
                    // what would make us leave
                    to(SITUATION, "/o/{op}/tripwires/**"),
                    // all of it together
                    to(SITUATION, "/o/{op}/sitreps/**"),
                    to(STATEMENTS, "/o/{op}/statements/**"),
                    // a gate must know which rally point is closed
                    to(PEOPLE, "/o/{op}/places/**"),
                    // and which post still helps somebody who stands there
                    to(PEOPLE, "/o/{op}/posts/**"),
                    to(PEOPLE, "/o/{op}/map"),
                    to(Duty.PLANNING.roles(), "/o/{op}/legs/{leg}/replan"),
                    to(REQUESTS, "/o/{op}/legs/{leg}/offers"),
                    to(GATE, "/o/{op}/legs/{leg}/arrivals/scan"),
                    to(GATE, "/o/{op}/legs/{leg}/partner-lists/new"),
                    // numbers of papers, as other authorities want or have them
                    to(FACE_TO_FACE, "/o/{op}/legs/{leg}/partner-lists/**"),
                    to(FACE_TO_FACE, "/o/{op}/legs/{leg}/border/**"),
                    to(FACE_TO_FACE, "/o/{op}/legs/{leg}/manifest.pdf"),
                    to(PEOPLE, "/o/{op}/legs/**"),
                    to(Duty.PLANNING.roles(), "/o/{op}/plan/**"),
                    // promissory notes name people and their papers
                    to(REGISTER, "/o/{op}/costs/promissory.csv"),
                    // the list that goes with a claim names people and tells amounts
                    to(DUTY, "/o/{op}/costs/claims/{state}/persons.pdf"),
                    to(DUTY, "/o/{op}/costs/claims/{state}/persons.csv"),
                    to(Duty.PLANNING.roles(), "/o/{op}/costs/**"),
                    to(REQUESTS, "/o/{op}/call-forward/**"),
                    to(REGISTER, "/o/{op}/lists/**"),
                    to(PEOPLE, "/o/{op}/files"),
                    to(GATE, "/o/{op}/gate/**"),
                    to(PEOPLE, "/o/{op}/nodes"),
                    to(GATE, "/o/{op}/nodes/parcels"),
                    to(GATE, "/o/{op}/nodes/lines"),
                    to(GATE, "/o/{op}/nodes/{node}/parcels"),
                    to(NODES, "/o/{op}/nodes/{node}/**"),
                    to(REQUESTS, "/o/{op}/passes/{pass}/pdf"),
                    to(PEOPLE, "/o/{op}/passes/**"),
                    to(WORDS, "/o/{op}/bulletins/**"),
                    to(ALL, "/o/{op}/tally/**"),
                    to(ALL, "/o/{op}/estimate"),
                    to(PEOPLE, "/o/{op}/conflicts/**"),
                    to(PEOPLE, "/o/{op}/facts/**"),
                    to(ALL, "/api/openapi/**"),
                    to(ALL, "/api/openapi.yaml"),
                    to(ALL, "/api/commands"),
                    to(PEOPLE, "/api/files/check"),
                    to(PEOPLE, "/api/files/convert"),
                    to(ALL, "/api/operations"),
                    to(ALL, "/api/operations/{op}"),
                    to(ALL, "/api/operations/{op}/balance"),
                    to(ALL, "/api/operations/{op}/tally"),
                    to(ALL, "/api/operations/{op}/totals.csv"),
                    to(ALL, "/api/operations/{op}/totals.xlsx"),
                    to(ALL, "/api/operations/{op}/estimates"),
                    to(ALL, "/api/operations/{op}/legs"),
                    to(PEOPLE, "/api/operations/{op}/legs/{leg}"),
                    to(FACE_TO_FACE, "/api/operations/{op}/legs/{leg}/paxlst"),
                    to(Duty.PLANNING.roles(), "/api/operations/{op}/plan/size"),
                    to(REQUESTS, "/api/operations/{op}/call-forward"),
                    to(REQUESTS, "/api/operations/{op}/legs/{leg}/call-forward"),
                    to(GATE, "/api/operations/{op}/legs/{leg}/partner-lists"),
                    to(PEOPLE, "/api/operations/{op}/people/**"),
                    to(PEOPLE, "/api/operations/{op}/households/**"),
                    to(REGISTER, "/api/operations/{op}/review"),
                    to(Duty.PLANNING.roles(), "/api/operations/{op}/plan"),
                    to(Duty.PLANNING.roles(), "/api/operations/{op}/plans/**"),
                    to(PEOPLE, "/api/operations/{op}/nodes"),
                    to(GATE, "/api/operations/{op}/nodes/{node}/parcels"),
                    to(GATE, "/api/operations/{op}/parcels"),
                    to(WORDS, "/api/operations/{op}/bulletins"),
                    to(REGISTER, "/api/operations/{op}/lists/**"),
                    to(ALL, "/api/operations/{op}/journal"),
                    to(PEOPLE, "/api/operations/{op}/places"),
                    to(PEOPLE, "/api/operations/{op}/posts"),
                    to(SITUATION, "/api/operations/{op}/incidents"),
                    to(SITUATION, "/api/operations/{op}/demarches"),
                    to(SITUATION, "/api/operations/{op}/sitreps"),
                    to(STATEMENTS, "/api/operations/{op}/statements"),
                    to(PEOPLE, "/api/operations/{op}/conflicts"),
                    to(PEOPLE, "/api/operations/{op}/facts/**"),
                    // each command is asked about below, once it has been read
                    to(ALL, "/api/operations/{op}/commands"));

    private AccessRules() {}

    /** Who may ask for an address: everybody, whoever has an account, or the named roles. */
    sealed interface Audience {
        record Everybody() implements Audience {}

        /** Also who must make a second step before anything else opens. */
        record SignedIn() implements Audience {}

        record Roles(Set<Role> roles) implements Audience {
            String[] names() {
                return roles.stream().map(Role::name).toArray(String[]::new);
            }
        }
    }

    /** One row: a pattern of addresses and who may ask for them. */
    record Row(PathPattern pattern, Audience audience) {
        boolean fits(String path) {
            return pattern.matches(PathContainer.parsePath(path));
        }
    }

    static List<Row> rows() {
        return ROWS;
    }

    /** The row that decides about an address. */
    static Optional<Row> find(String path) {
        return ROWS.stream().filter(row -> row.fits(path)).findFirst();
    }

    /** The patterns of all rows, in the order in which they are asked. */
    public static List<String> listPatterns() {
        return ROWS.stream().map(row -> row.pattern().getPatternString()).toList();
    }

    /** The pattern of the row that decides about an address; empty where none does. */
    public static Optional<String> findPattern(String path) {
        return find(path).map(row -> row.pattern().getPatternString());
    }

    /** Whether an address is open to everybody, with an account or without. */
    public static boolean isOpen(String path) {
        return mayOpen(Set.of(), path);
    }

    /** Whether one of these roles may open an address; pages show no link that leads nowhere. */
    public static boolean mayOpen(Set<Role> roles, String path) {
        return find(path)
                .filter(row ->
                        switch (row.audience()) {
                            case Audience.Everybody everybody -> true;
                            case Audience.SignedIn anybody -> !roles.isEmpty();
                            case Audience.Roles some ->
                                    roles.stream().anyMatch(some.roles()::contains);
                        })
                .isPresent();
    }

    /** Whether one of these roles may give the command. */
    public static boolean mayGive(Set<Role> roles, Command command) {
        return Duty.of(command).isOf(roles);
    }

    /**
     * Whether one of these roles may read a fact by its id, given that they may ask for facts: the
     * accounts are read by whoever may open the page of costs; messages, enquiries, campaigns and
     * cells by whoever answers and keeps them; incidents, approaches, tripwires, sitreps and
     * statements by whoever may open theirs, exports by whoever asks for them; how many staff a
     * post counts by whoever keeps it.
     */
    public static boolean mayRead(Set<Role> roles, Fact fact) {
        return switch (fact) {
            case CostFact cost -> Duty.PLANNING.isOf(roles);
            case IntakeFact intake -> Duty.REGISTER.isOf(roles);
            case CampaignFact campaign -> Duty.REGISTER.isOf(roles);
            case CellFact cell -> Duty.REGISTER.isOf(roles);
            case EnquiryFact enquiry -> Duty.REGISTER.isOf(roles);
            case IncidentFact incident -> Duty.SITUATION.isOf(roles);
            case DemarcheFact demarche -> Duty.SITUATION.isOf(roles);
            case TripwireFact tripwire -> Duty.SITUATION.isOf(roles);
            case PostFact.StaffCounted counted -> Duty.SITUATION.isOf(roles);
            case SitrepFact sitrep -> Duty.SITUATION.isOf(roles);
            case ExportFact export -> Duty.REGISTER.isOf(roles);
            case StatementFact statement -> roles.stream().anyMatch(STATEMENTS::contains);
            default -> true;
        };
    }

    private static Row open(String pattern) {
        return new Row(PathPatternParser.defaultInstance.parse(pattern), new Audience.Everybody());
    }

    private static Row signedIn(String pattern) {
        return new Row(PathPatternParser.defaultInstance.parse(pattern), new Audience.SignedIn());
    }

    private static Row to(Set<Role> roles, String pattern) {
        return new Row(PathPatternParser.defaultInstance.parse(pattern), new Audience.Roles(roles));
    }
}
