package org.muster.server.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muster.core.citizen.CitizenCommand.TellUs;
import org.muster.core.citizen.Wish;
import org.muster.core.fact.MessageId;
import org.muster.core.fact.RequestId;
import org.muster.core.intake.IntakeCommand.TakeInMessage;
import org.muster.core.intake.IntakeFact.MessageCame;
import org.muster.core.intake.Message;
import org.muster.core.intake.MessageWay;
import org.muster.core.intake.Standing;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Note;
import org.muster.core.register.Source;
import org.muster.core.request.Consent;
import org.muster.core.request.Need;
import org.muster.core.request.RequestCommand.FamilyMember;
import org.muster.server.access.Duty;
import org.muster.server.access.Pins;

/** What a volunteer noted down while somebody called. */
final class CallForm {
    /** As many as one call is about; larger groups are put through. */
    static final int MOST_MEMBERS = 12;

    /** The version of the words that are read out, which the form shows. */
    private static final String CONSENT = "call-1";

    private static final int FEWEST_ROWS = 2;

    private final Visit visit;
    private final Form form;

    CallForm(Visit visit) {
        this.visit = visit;
        this.form = visit.form();
    }

    static List<ContactPoint> contacts(Form form) {
        List<ContactPoint> contacts = new ArrayList<>();
        add(contacts, ContactPoint.Channel.PHONE, form.value("phone"));
        add(contacts, ContactPoint.Channel.EMAIL, form.value("email"));
        return contacts;
    }

    private static void add(
            List<ContactPoint> contacts, ContactPoint.Channel channel, String value) {
        if (!value.isEmpty()) {
            contacts.add(new ContactPoint(channel, value));
        }
    }

    /** The message that a request is made of; empty where somebody calls. */
    Optional<MessageId> madeOf() {
        String typed = form.value("message");
        return typed.isEmpty()
                ? Optional.empty()
                : Optional.of(visit.reference("message", MessageId::parse, typed));
    }

    /** The form with what the message already says, for those who may read messages. */
    static Form filledFrom(Visit visit) {
        Optional<MessageCame> came =
                new CallForm(visit)
                        .madeOf()
                        .filter(id -> Duty.REGISTER.isOf(visit.frame().reader().roles()))
                        .flatMap(id -> Message.find(visit.view(), id))
                        .map(Message::came);
        if (came.isEmpty()) {
            return visit.form();
        }
        Map<String, String> fields = new HashMap<>();
        fields.put("standing", Standing.FAMILY.name());
        fields.put("name", came.get().name().text());
        fields.put("text", came.get().text().text());
        for (ContactPoint contact : came.get().contacts()) {
            fields.putIfAbsent(
                    contact.channel() == ContactPoint.Channel.EMAIL ? "email" : "phone",
                    contact.value());
        }
        return visit.form().with(fields);
    }

    /** How many persons the form has room for. */
    int rows() {
        try {
            return Math.clamp(
                    Integer.parseInt(form.value("members", "" + FEWEST_ROWS)),
                    FEWEST_ROWS,
                    MOST_MEMBERS);
        } catch (NumberFormatException e) {
            return FEWEST_ROWS;
        }
    }

    Standing standing() {
        return Choices.find(form.value("standing"), Standing.class)
                .orElseThrow(() -> new Typed("standing", visit.frame().word("call.standing.none")));
    }

    /** A family says itself what it wants; of others only what they say is noted. */
    boolean isFamily() {
        return standing() == Standing.FAMILY;
    }

    /** Who is named on the form. */
    List<FamilyMember> family() {
        List<FamilyMember> family = new ArrayList<>();
        for (int i = 1; i <= rows(); i++) {
            DetailsForm row = DetailsForm.of(visit, "-" + i);
            if (row.named() || i == 1) {
                family.add(
                        new FamilyMember(
                                row.read(
                                        row.document("-" + i).stream().toList(),
                                        i == 1 ? contacts(form) : List.of()),
                                Choices.ticked("needs-" + i, Need.class, form)));
            }
        }
        return family;
    }

    /** Whether somebody was named, of whom only their own family may say what they want. */
    boolean namesPeople() {
        for (int i = 1; i <= rows(); i++) {
            if (DetailsForm.of(visit, "-" + i).named()) {
                return true;
            }
        }
        return false;
    }

    TellUs telling() {
        Wish wish =
                Choices.find(form.value("wish"), Wish.class)
                        .orElseThrow(() -> new Typed("wish", visit.frame().word("call.wish.none")));
        return new TellUs(
                family(),
                wish,
                new Consent(
                        form.has("consent", "yes") ? CONSENT : "",
                        visit.desk().now(),
                        Consent.Way.CALL),
                new Source(Source.Kind.CALL, "call desk"),
                new Note(form.value("place")),
                new Note(form.value("company")),
                Note.NONE,
                Pins.check(pin()),
                "");
    }

    /** The same however often the form is sent. */
    String pin() {
        String pin = form.value("pin");
        if (!pin.matches("[0-9]{6}")) {
            throw new Typed("pin", visit.frame().word("problem.command"));
        }
        return pin;
    }

    /**
     * The reference that the caller reads out, which must be one of ours; no name is compared here,
     * for whoever calls would learn by it who is noted.
     */
    Optional<RequestId> reference() {
        String typed = form.value("reference");
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        RequestId reference = Typed.read("reference", () -> RequestId.parse(typed));
        if (!visit.view().knows(reference)) {
            throw new Typed("reference", visit.frame().word("call.known.none", typed));
        }
        return Optional.of(reference);
    }

    /** Browsers end lines with two signs, and mail is kept with one. */
    private String text() {
        return form.value("text").replace("\r\n", "\n");
    }

    /** Whether there are words beside what a family tells of itself. */
    boolean saysMore() {
        return !text().isEmpty();
    }

    /**
     * @param anew whether all but the words was noted as a family; else they hold all of it
     */
    TakeInMessage message(Optional<RequestId> request, boolean anew) {
        return new TakeInMessage(
                MessageWay.PHONE,
                standing(),
                visit.desk().now(),
                new Note(name()),
                contacts(form),
                Note.NONE,
                new Note(anew || request.isEmpty() ? text() : all()),
                request);
    }

    /** What was typed of a family that is noted already, for whoever sets it right there. */
    private String all() {
        List<String> lines = new ArrayList<>();
        lines.add(text());
        Choices.find(form.value("wish"), Wish.class)
                .ifPresent(wish -> add(lines, "call.wish", visit.frame().word(wish)));
        add(lines, "call.place", form.value("place"));
        add(lines, "call.company", form.value("company"));
        for (int i = 1; i <= rows(); i++) {
            add(lines, i == 1 ? "call.caller" : "call.person", person("-" + i));
        }
        return String.join("\n", lines).strip();
    }

    private String person(String suffix) {
        List<String> parts = new ArrayList<>();
        for (String field : List.of("given", "family", "born", "nationality", "number")) {
            parts.add(form.value(field + suffix));
        }
        Choices.ticked("needs" + suffix, Need.class, form)
                .forEach(need -> parts.add(visit.frame().word(need)));
        parts.removeIf(String::isEmpty);
        return String.join(", ", parts);
    }

    private void add(List<String> lines, String key, String value) {
        if (!value.isEmpty()) {
            lines.add(visit.frame().word(key) + ": " + value);
        }
    }

    private String name() {
        String caller = form.value("name");
        return caller.isEmpty()
                ? (form.value("given-1") + " " + form.value("family-1")).strip()
                : caller;
    }
}
