package org.muster.server.pages;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.muster.core.campaign.Silence;
import org.muster.core.fact.OperationId;
import org.muster.core.operation.JournalKind;
import org.muster.core.operation.OperationCommand.ChangePhase;
import org.muster.core.operation.OperationCommand.KeepJournal;
import org.muster.core.operation.OperationState;
import org.muster.core.operation.Phase;
import org.muster.core.tally.Basis;
import org.muster.server.campaigns.Sender;
import org.muster.server.campaigns.Silences;
import org.muster.server.host.Rolls;
import org.muster.server.mail.Mailboxes;
import org.muster.server.reads.Openings;
import org.muster.server.reads.ReadKeeper;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The crisis room. */
@RestController
class RoomPages {
    private final Screen screen;
    private final Rolls rolls;
    private final Mailboxes mailboxes;
    private final Sender sender;
    private final Silences silences;
    private final Openings openings;
    private final ReadKeeper reads;

    RoomPages(
            Screen screen,
            Rolls rolls,
            Mailboxes mailboxes,
            Sender sender,
            Silences silences,
            Openings openings,
            ReadKeeper reads) {
        this.screen = screen;
        this.rolls = rolls;
        this.mailboxes = mailboxes;
        this.sender = sender;
        this.silences = silences;
        this.openings = openings;
        this.reads = reads;
    }

    @GetMapping("/o/{op}/room")
    ResponseEntity<String> room(Visit visit) {
        return screen.show(visit, "room", RoomPage.of(visit, sheet(visit)));
    }

    /** The part that changes, for refreshing in place. */
    @GetMapping("/o/{op}/room/figures")
    ResponseEntity<String> figures(Visit visit) {
        return screen.show(visit, "roomFigures", sheet(visit));
    }

    @PostMapping("/o/{op}/room/phase")
    ResponseEntity<String> phase(Visit visit) {
        return screen.send(
                visit, () -> changePhase(visit), facts -> visit.frame().link("room"), this::room);
    }

    static ChangePhase changePhase(Visit visit) {
        return new ChangePhase(
                visit.desk().operation(),
                Choices.pick("phase", Phase.class, visit.form()),
                visit.form().value("reason"));
    }

    @PostMapping("/o/{op}/room/journal")
    ResponseEntity<String> journal(Visit visit) {
        return screen.send(
                visit,
                () ->
                        new KeepJournal(
                                visit.desk().operation(),
                                Choices.pick("kind", JournalKind.class, visit.form()),
                                visit.form().value("text"),
                                visit.form().value("source"),
                                Typed.read("happened", () -> visit.timeOrNow("happened")),
                                OptionalInt.empty()),
                facts -> visit.frame().link("room") + "#journal",
                this::room);
    }

    private RoomSheet sheet(Visit visit) {
        return visit.frame().moment().past()
                ? figuresOf(visit)
                : figuresOf(visit)
                        .with(
                                broken(visit.desk().operation()),
                                openings.listMany(
                                        visit.desk().operation().value(), visit.desk().now()),
                                reads.findTrouble().isPresent());
    }

    /** Mailboxes that cannot be read, and ways out whose line does not stand. */
    private List<String> broken(OperationId operation) {
        return Stream.concat(
                        mailboxes.list(operation).stream()
                                .filter(box -> !box.fault().isEmpty())
                                .map(box -> box.mailbox().toString()),
                        sender.list(operation).stream()
                                .filter(way -> !way.up())
                                .map(way -> way.way().address()))
                .toList();
    }

    private RoomSheet figuresOf(Visit visit) {
        OperationState operation = visit.frame().operation();
        Basis basis = basis(visit.form());
        SituationSheet situation = SituationSheet.of(visit, RoomSheet.SHOWN_CHRONICLE);
        if (visit.frame().moment().past()) {
            return RoomSheet.of(
                    visit.view(), operation, basis, visit.asOf(), visit.frame().words(), situation);
        }
        // before the roll is held: others wait for it
        Silence silence = silences.of(visit.desk());
        return rolls.read(
                visit.desk(),
                (roll, view) ->
                        RoomSheet.of(
                                roll,
                                view,
                                operation,
                                basis,
                                visit.asOf(),
                                visit.frame().words(),
                                silence,
                                situation));
    }

    static Basis basis(Form form) {
        try {
            return Basis.valueOf(form.value("basis", "COUNTED").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return Basis.COUNTED;
        }
    }
}
