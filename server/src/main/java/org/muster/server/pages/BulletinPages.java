package org.muster.server.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.core.bulletin.Bulletin;
import org.muster.core.bulletin.BulletinCommand.AbandonBulletin;
import org.muster.core.bulletin.BulletinCommand.ApproveBulletin;
import org.muster.core.bulletin.BulletinCommand.DraftBulletin;
import org.muster.core.bulletin.BulletinCommand.PublishBulletin;
import org.muster.core.bulletin.BulletinCommand.ReviseBulletin;
import org.muster.core.bulletin.BulletinFact.BulletinDrafted;
import org.muster.core.bulletin.BulletinState;
import org.muster.core.bulletin.BulletinText;
import org.muster.core.bulletin.Figures;
import org.muster.core.bulletin.Occasion;
import org.muster.core.bulletin.TextSeal;
import org.muster.core.bulletin.UsualWords;
import org.muster.core.fact.BulletinId;
import org.muster.core.fact.Command;
import org.muster.core.tally.Counting;
import org.muster.core.tally.CountingRule;
import org.muster.core.tally.Tally;
import org.muster.server.publication.Publisher;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The bulletin desk: draft, preview, approval by a second person, publication. */
@RestController
class BulletinPages {
    /** The languages that bulletins are written in. */
    static final List<String> WRITTEN = BulletinSheet.WRITTEN;

    private final Screen screen;
    private final Publisher publisher;

    BulletinPages(Screen screen, Publisher publisher) {
        this.screen = screen;
        this.publisher = publisher;
    }

    @GetMapping("/o/{op}/bulletins")
    ResponseEntity<String> desk(Visit visit) {
        return screen.show(visit, "bulletins", deskSheet(visit));
    }

    /** The draft as it would read now, for refreshing in place. */
    @PostMapping("/o/{op}/bulletins/preview")
    ResponseEntity<String> preview(Visit visit) {
        return screen.show(visit, "bulletinPreview", deskSheet(visit));
    }

    private static DeskSheet deskSheet(Visit visit) {
        var plan = visit.frame().operation().plan();
        Instant at = countedAt(visit);
        List<Tally> tallies = new ArrayList<>();
        for (CountingRule rule : CountingRule.values()) {
            tallies.add(
                    Counting.count(
                            visit.view(), rule, RoomPages.basis(visit.form()), at, plan.zone()));
        }
        Figures figures = new Figures(tallies, plan.own());
        Occasion occasion =
                Occasion.of(visit.view(), at, figures.numbers().getOrDefault("carried.others", 0));
        Optional<Bulletin> corrects = corrected(visit);
        Map<String, BulletinText> draft = new LinkedHashMap<>();
        for (String language : WRITTEN) {
            draft.put(language, text(visit, language, occasion, corrects.isPresent()));
        }
        return new DeskSheet(
                Bulletin.listAll(visit.view()).stream()
                        .map(bulletin -> BulletinSheet.of(visit.view(), bulletin, plan))
                        .toList(),
                draft,
                draft.values().stream()
                        .map(text -> BulletinSheet.text(text, figures, plan))
                        .toList(),
                at,
                new java.util.TreeMap<>(figures.numbers()),
                corrects.map(bulletin -> BulletinSheet.of(visit.view(), bulletin, plan)));
    }

    /** The published bulletin that is going to be corrected, if its address names one. */
    private static Optional<Bulletin> corrected(Visit visit) {
        String named = visit.form().value("corrects");
        return named.isEmpty()
                ? Optional.empty()
                : Bulletin.find(visit.view(), visit.reference("bulletin", BulletinId::parse, named))
                        .filter(found -> found.state() instanceof BulletinState.Published);
    }

    private static Instant countedAt(Visit visit) {
        try {
            String typed = visit.form().value("countedAt");
            return typed.isEmpty()
                    ? visit.asOf()
                    : Moment.parse(typed, visit.frame().moment().zone());
        } catch (IllegalArgumentException e) {
            return visit.asOf();
        }
    }

    /** What was typed, else the words that a bulletin usually begins with. */
    private static BulletinText text(
            Visit visit, String language, Occasion occasion, boolean correcting) {
        BulletinText usual =
                UsualWords.text(
                        language,
                        visit.frame().operation().plan().place(),
                        occasion,
                        List.of(CountingRule.values()),
                        correcting);
        Form form = visit.form();
        return new BulletinText(
                language,
                form.value("title-" + language, set(language, usual.title())),
                form.value("body-" + language, set(language, usual.body())),
                form.value("brief-" + language, set(language, usual.brief())));
    }

    private static String set(String language, String words) {
        return language.equals("fr") ? FrenchBlanks.in(words) : words;
    }

    private static List<BulletinText> typed(Form form) {
        return WRITTEN.stream()
                .map(language ->
                        new BulletinText(
                                language,
                                form.value("title-" + language),
                                form.value("body-" + language),
                                form.value("brief-" + language)))
                .toList();
    }

    @PostMapping("/o/{op}/bulletins")
    ResponseEntity<String> draft(Visit visit) {
        return screen.send(
                visit,
                () ->
                        new DraftBulletin(
                                visit.desk().operation(),
                                List.of(CountingRule.values()),
                                RoomPages.basis(visit.form()),
                                Typed.read("countedAt", () -> visit.timeOrNow("countedAt")),
                                typed(visit.form()),
                                corrects(visit.form())),
                facts ->
                        facts.getFirst().fact() instanceof BulletinDrafted drafted
                                ? visit.frame().link("bulletins/" + drafted.bulletin())
                                : visit.frame().link("bulletins"),
                this::desk);
    }

    private static Optional<BulletinId> corrects(Form form) {
        String named = form.value("corrects");
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of(Typed.read("corrects", () -> BulletinId.parse(named)));
    }

    @GetMapping("/o/{op}/bulletins/{bulletin}")
    ResponseEntity<String> bulletin(Visit visit, @PathVariable("bulletin") String reference) {
        BulletinId id = visit.reference("bulletin", BulletinId::parse, reference);
        Bulletin bulletin =
                Bulletin.find(visit.view(), id)
                        .orElseThrow(() -> visit.notThere("bulletin", reference));
        return screen.show(visit, "bulletin", BulletinReading.of(visit, bulletin, publisher));
    }

    @PostMapping("/o/{op}/bulletins/{bulletin}/{act}")
    ResponseEntity<String> act(
            Visit visit,
            @PathVariable("bulletin") String reference,
            @PathVariable("act") String act) {
        BulletinId id = visit.reference("bulletin", BulletinId::parse, reference);
        return screen.send(
                visit,
                () -> command(visit, id, act),
                facts -> visit.frame().link("bulletins/" + id),
                again -> bulletin(again, reference));
    }

    private static Command command(Visit visit, BulletinId id, String act) {
        return switch (act) {
            case "revise" -> new ReviseBulletin(visit.desk().operation(), id, typed(visit.form()));
            case "approve" -> new ApproveBulletin(id, seal(visit.form()), seen(visit.form()));
            case "publish" -> new PublishBulletin(id, seal(visit.form()));
            case "abandon" -> new AbandonBulletin(id, visit.form().value("reason"));
            default -> throw visit.noSuchAct(act);
        };
    }

    /** As of when the moves were on the page, if the reader says that they saw them. */
    private static Optional<Instant> seen(Form form) {
        return form.has("movesSeen", "yes")
                ? Optional.of(Typed.read("movesSeen", () -> Instant.parse(form.value("movesAsOf"))))
                : Optional.empty();
    }

    /** Of the text that was on the page when the button was pressed. */
    private static TextSeal seal(Form form) {
        return Typed.read("seal", () -> TextSeal.parse(form.value("seal")));
    }
}
