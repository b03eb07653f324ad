package org.muster.server.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.core.bulletin.TextSeal;
import org.muster.core.campaign.Campaign;
import org.muster.core.campaign.CampaignCommand.ApproveCampaign;
import org.muster.core.campaign.CampaignCommand.DraftCampaign;
import org.muster.core.campaign.CampaignCommand.ReleaseCampaign;
import org.muster.core.campaign.CampaignCommand.ReviseCampaign;
import org.muster.core.campaign.CampaignCommand.SetContactPolicy;
import org.muster.core.campaign.CampaignCommand.StopCampaign;
import org.muster.core.campaign.CampaignFact.CampaignDrafted;
import org.muster.core.campaign.CampaignFact.ReplyCame;
import org.muster.core.campaign.CampaignFact.SendingAccepted;
import org.muster.core.campaign.CampaignPlan;
import org.muster.core.campaign.ContactPolicy;
import org.muster.core.campaign.Meaning;
import org.muster.core.campaign.Sending;
import org.muster.core.campaign.Silence;
import org.muster.core.cell.Cell;
import org.muster.core.cell.Cells;
import org.muster.core.fact.CampaignId;
import org.muster.core.fact.Command;
import org.muster.core.fact.PersonId;
import org.muster.core.movement.Leg;
import org.muster.core.operation.OperationPlan;
import org.muster.core.request.Request;
import org.muster.formats.sms.SmsTariff;
import org.muster.server.campaigns.Reach;
import org.muster.server.campaigns.Sender;
import org.muster.server.campaigns.Silences;
import org.muster.server.campaigns.WayOut;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Campaigns: what is told to many, and who waits without word. */
@RestController
class CampaignPages {
    private static final int SHOWN_SILENT = 20;

    private final Screen screen;
    private final Sender sender;
    private final Silences silences;

    CampaignPages(Screen screen, Sender sender, Silences silences) {
        this.screen = screen;
        this.sender = sender;
        this.silences = silences;
    }

    @GetMapping("/o/{op}/campaigns")
    ResponseEntity<String> campaigns(Visit visit) {
        Silence silence =
                visit.frame().moment().past()
                        ? Silence.of(visit.view(), visit.desk().operation())
                        : silences.of(visit.desk());
        return screen.show(
                visit,
                "campaigns",
                new CampaignsSheet(
                        Campaign.listAll(visit.view()).stream()
                                .map(one ->
                                        new CampaignsSheet.Row(
                                                one,
                                                CampaignCount.of(
                                                        one.listSendings(visit.view()),
                                                        one.isReleased())))
                                .toList(),
                        sender.list(visit.desk().operation()),
                        silence,
                        silence.parties().stream()
                                .limit(SHOWN_SILENT)
                                .map(party -> silent(visit, party))
                                .toList(),
                        policy(visit)));
    }

    private static CampaignsSheet.Silent silent(Visit visit, Silence.Party party) {
        PersonId asker =
                Request.find(visit.view(), party.request())
                        .map(request -> request.asked().person())
                        .orElse(party.members().getFirst());
        return new CampaignsSheet.Silent(party.request(), Names.of(visit.view(), asker), party);
    }

    private static ContactPolicy policy(Visit visit) {
        return ContactPolicy.of(visit.view(), visit.desk().operation());
    }

    @PostMapping("/o/{op}/campaigns/policy")
    ResponseEntity<String> setPolicy(Visit visit) {
        return screen.send(
                visit,
                () ->
                        new SetContactPolicy(
                                visit.desk().operation(),
                                new ContactPolicy(
                                        (int) whole(visit, "aloneUpTo"),
                                        Duration.ofHours(whole(visit, "silence")),
                                        time(visit, "quietFrom"),
                                        time(visit, "quietUntil"))),
                facts -> visit.frame().link("campaigns"),
                this::campaigns);
    }

    private static long whole(Visit visit, String field) {
        String typed = visit.form().value(field);
        if (!typed.matches("[0-9]{1,6}")) {
            throw new Typed(field, visit.frame().word("campaign.number.wrong", typed));
        }
        return Long.parseLong(typed);
    }

    private static LocalTime time(Visit visit, String field) {
        String typed = visit.form().value(field);
        try {
            return LocalTime.parse(typed);
        } catch (DateTimeParseException e) {
            throw new Typed(field, visit.frame().word("campaign.time.wrong", typed));
        }
    }

    @GetMapping("/o/{op}/campaigns/new")
    ResponseEntity<String> blank(Visit visit) {
        return write(visit, Optional.empty(), Optional.empty());
    }

    /** Shows whom it would reach, or keeps it. */
    @PostMapping("/o/{op}/campaigns/new")
    ResponseEntity<String> draft(Visit visit) {
        if (visit.form().has("act", "preview")) {
            return preview(visit, Optional.empty());
        }
        return screen.send(
                visit,
                () -> new DraftCampaign(visit.desk().operation(), CampaignForm.read(visit)),
                facts ->
                        facts.getFirst().fact() instanceof CampaignDrafted drafted
                                ? visit.frame().link("campaigns/" + drafted.campaign())
                                : visit.frame().link("campaigns"),
                this::blank);
    }

    private ResponseEntity<String> preview(Visit visit, Optional<CampaignId> revised) {
        try {
            CampaignPlan plan = CampaignForm.read(visit);
            return write(visit, revised, Optional.of(reach(visit, plan)));
        } catch (Typed typed) {
            return write(visit.wrong(typed), revised, Optional.empty());
        }
    }

    private ResponseEntity<String> write(
            Visit visit, Optional<CampaignId> revised, Optional<Reach> reach) {
        List<Leg> legs = Leg.listAll(visit.view());
        return screen.show(
                visit,
                "newCampaign",
                new NewCampaignSheet(
                        revised,
                        legs,
                        Cells.of(visit.view()).open(),
                        legs.stream().map(leg -> leg.plan().from()).distinct().sorted().toList(),
                        PlacesSheet.names(visit.view(), visit.desk().operation()),
                        reach));
    }

    private Reach reach(Visit visit, CampaignPlan plan) {
        return Reach.of(visit.view(), operation(visit), plan, tariff(visit));
    }

    private static OperationPlan operation(Visit visit) {
        return visit.frame().operation().plan();
    }

    private Optional<SmsTariff> tariff(Visit visit) {
        return sender.list(visit.desk().operation()).stream()
                .map(Sender.State::way)
                .filter(WayOut.Sms.class::isInstance)
                .flatMap(way -> ((WayOut.Sms) way).tariff().stream())
                .findFirst();
    }

    @GetMapping("/o/{op}/campaigns/{campaign}")
    ResponseEntity<String> campaign(Visit visit, @PathVariable("campaign") String number) {
        return screen.show(visit, "campaign", sheet(visit, get(visit, number)));
    }

    @GetMapping("/o/{op}/campaigns/{campaign}/edit")
    ResponseEntity<String> edit(Visit visit, @PathVariable("campaign") String number) {
        Campaign campaign = get(visit, number);
        Form filled =
                new Form(
                        CampaignForm.fields(campaign.plan(), visit.frame().moment()),
                        visit.form().problems());
        return write(visit.with(filled), Optional.of(campaign.id()), Optional.empty());
    }

    @PostMapping("/o/{op}/campaigns/{campaign}/edit")
    ResponseEntity<String> revise(Visit visit, @PathVariable("campaign") String number) {
        Campaign campaign = get(visit, number);
        if (visit.form().has("act", "preview")) {
            return preview(visit, Optional.of(campaign.id()));
        }
        return screen.send(
                visit,
                () -> new ReviseCampaign(campaign.id(), CampaignForm.read(visit)),
                facts -> visit.frame().link("campaigns/" + campaign.id()),
                again -> write(again, Optional.of(campaign.id()), Optional.empty()));
    }

    @PostMapping("/o/{op}/campaigns/{campaign}/{act}")
    ResponseEntity<String> act(
            Visit visit, @PathVariable("campaign") String number, @PathVariable("act") String act) {
        Campaign campaign = get(visit, number);
        return screen.send(
                visit,
                () -> command(visit, campaign.id(), act),
                facts -> visit.frame().link("campaigns/" + campaign.id()),
                again -> campaign(again, number));
    }

    private static Command command(Visit visit, CampaignId id, String act) {
        return switch (act) {
            case "approve" -> new ApproveCampaign(id, seal(visit.form()));
            case "release" -> new ReleaseCampaign(visit.desk().operation(), id, seal(visit.form()));
            case "stop" -> new StopCampaign(id, visit.form().value("reason"));
            default -> throw visit.noSuchAct(act);
        };
    }

    /** Of the campaign that was on the page when the button was pressed. */
    private static TextSeal seal(Form form) {
        return Typed.read("seal", () -> TextSeal.parse(form.value("seal")));
    }

    private static Campaign get(Visit visit, String number) {
        CampaignId id = visit.reference("campaign", CampaignId::parse, number);
        return Campaign.find(visit.view(), id)
                .orElseThrow(() -> visit.notThere("campaign", number));
    }

    private CampaignSheet sheet(Visit visit, Campaign campaign) {
        List<Sending> sendings = campaign.listSendings(visit.view());
        return new CampaignSheet(
                campaign,
                campaign.findRelease()
                        .map(what ->
                                Reach.ofReleased(
                                        visit.view(),
                                        sendings,
                                        what.unreached(),
                                        operation(visit),
                                        campaign.plan(),
                                        tariff(visit)))
                        .orElseGet(() -> reach(visit, campaign.plan())),
                campaign.plan()
                        .audience()
                        .leg()
                        .flatMap(leg -> Leg.find(visit.view(), leg))
                        .map(leg -> leg.plan().label())
                        .orElse(""),
                campaign.plan()
                        .audience()
                        .cell()
                        .flatMap(cell -> Cell.find(visit.view(), cell))
                        .map(cell -> cell.plan().name())
                        .orElse(""),
                CampaignCount.of(sendings, campaign.isReleased()),
                answers(sendings),
                unreached(visit, campaign, sendings),
                sendings.stream()
                        .sorted(Comparator.comparing(CampaignPages::weight))
                        .limit(CampaignSheet.SHOWN)
                        .map(one -> row(visit, one))
                        .toList(),
                sender.list(visit.desk().operation()),
                policy(visit),
                quietUntil(visit, campaign),
                campaign.writers().stream()
                        .anyMatch(one -> one.value().equals(visit.frame().reader().name())));
    }

    private static Optional<Instant> quietUntil(Visit visit, Campaign campaign) {
        ZoneId zone = visit.frame().moment().zone();
        Instant now = visit.view().moment();
        ContactPolicy policy = policy(visit);
        return campaign.isReleased() && !campaign.plan().urgent() && policy.isQuiet(now, zone)
                ? Optional.of(policy.quietEnds(now, zone))
                : Optional.empty();
    }

    private static Map<Meaning, Integer> answers(List<Sending> sendings) {
        Map<Meaning, Integer> answers = new EnumMap<>(Meaning.class);
        for (Sending one : sendings) {
            if (!one.replies().isEmpty()) {
                answers.merge(one.replies().getLast().meaning(), 1, Integer::sum);
            }
        }
        return answers;
    }

    private static List<CampaignSheet.Unreached> unreached(
            Visit visit, Campaign campaign, List<Sending> sendings) {
        List<CampaignSheet.Unreached> all = new ArrayList<>();
        campaign.findRelease()
                .ifPresent(what ->
                        what.unreached().forEach(one -> all.add(unreached(visit, one, ""))));
        for (Sending one : sendings) {
            if (one.state() instanceof Sending.State.Unreached(String reason)) {
                one.due().members().forEach(who -> all.add(unreached(visit, who, reason)));
            }
            if (one.state() instanceof Sending.State.ToSend && !campaign.isReleased()) {
                one.due()
                        .members()
                        .forEach(who -> all.add(unreached(visit, who, "stopped before")));
            }
        }
        return all;
    }

    /** What somebody has to read first, then who answered, then whom nothing reached. */
    private static int weight(Sending sending) {
        if (!sending.replies().isEmpty()) {
            return sending.replies().getLast().meaning() == Meaning.UNCLEAR ? 0 : 1;
        }
        return sending.state() instanceof Sending.State.Unreached ? 2 : 3;
    }

    private static CampaignSheet.Unreached unreached(Visit visit, PersonId person, String reason) {
        return new CampaignSheet.Unreached(person, Names.of(visit.view(), person), reason);
    }

    private static CampaignSheet.Row row(Visit visit, Sending sending) {
        Optional<CampaignSheet.Replied> reply =
                sending.replies().isEmpty()
                        ? Optional.empty()
                        : Optional.of(replied(sending.replies().getLast()));
        PersonId person = sending.due().person();
        return new CampaignSheet.Row(
                person,
                Names.of(visit.view(), person),
                sending.due().members().size(),
                CampaignSheet.Progress.of(sending),
                sending.findAccepted().map(SendingAccepted::way),
                sending.findSent(),
                reply);
    }

    private static CampaignSheet.Replied replied(ReplyCame reply) {
        return new CampaignSheet.Replied(reply.text().text(), reply.meaning());
    }
}
