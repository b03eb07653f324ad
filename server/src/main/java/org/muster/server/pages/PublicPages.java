package org.muster.server.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.muster.core.bulletin.Bulletin;
import org.muster.core.register.BirthDate;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Details;
import org.muster.core.register.Nationality;
import org.muster.core.register.Note;
import org.muster.core.register.PersonName;
import org.muster.core.register.Sex;
import org.muster.core.register.Source;
import org.muster.core.request.Consent;
import org.muster.core.request.Need;
import org.muster.core.request.RequestCommand.AskForFamily;
import org.muster.core.request.RequestCommand.FamilyMember;
import org.muster.core.request.RequestFact.RequestMade;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What everybody may see and do without an account: read bulletins, and ask for their family. */
@RestController
class PublicPages {
    /** The version of the words that a family agrees to; a change of the words is a new version. */
    private static final String CONSENT = "family-form-2";

    private static final int MOST_MEMBERS = 20;

    private final Screen screen;

    PublicPages(Screen screen) {
        this.screen = screen;
    }

    @GetMapping({"/o/{op}/", "/o/{op}"})
    ResponseEntity<String> latest(Visit visit) {
        List<BulletinSheet> published =
                Bulletin.listPublished(visit.view()).stream()
                        .map(bulletin ->
                                BulletinSheet.of(bulletin, visit.frame().operation().plan()))
                        .toList();
        return screen.show(
                visit,
                "public",
                new PublicSheet(
                        published.stream().findFirst(), published.stream().skip(1).toList()));
    }

    @GetMapping("/o/{op}/request")
    ResponseEntity<String> request(Visit visit) {
        return screen.show(visit, "request", new RequestSheet(members(visit.form()), ""));
    }

    @GetMapping("/o/{op}/request/sent")
    ResponseEntity<String> sent(Visit visit, @RequestParam("reference") String reference) {
        return screen.show(visit, "request", new RequestSheet(1, reference));
    }

    /** One more person on the form is one more round to the server, and needs no script. */
    @PostMapping("/o/{op}/request")
    ResponseEntity<String> ask(Visit visit) {
        if (visit.form().has("more", "yes")) {
            return screen.show(visit, "request", new RequestSheet(members(visit.form()) + 1, ""));
        }
        Form form = visit.form();
        Visit asPublic = visit.with(form);
        return screen.send(
                asPublic,
                () -> command(visit),
                facts ->
                        facts.getFirst().fact() instanceof RequestMade made
                                ? visit.frame().link("request/sent?reference=" + made.request())
                                : visit.frame().link("request"),
                this::request);
    }

    private static int members(Form form) {
        try {
            int asked = Integer.parseInt(form.value("members", "1"));
            return Math.clamp(asked, 1, MOST_MEMBERS - 1);
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    private static AskForFamily command(Visit visit) {
        Form form = visit.form();
        List<FamilyMember> family = new ArrayList<>();
        for (int i = 1; i <= members(form); i++) {
            if (i == 1
                    || !form.value("family-" + i).isEmpty()
                    || !form.value("given-" + i).isEmpty()) {
                family.add(member(visit, i));
            }
        }
        Consent consent =
                new Consent(
                        form.has("consent", "yes") ? CONSENT : "",
                        visit.desk().now(),
                        Consent.Way.FORM);
        return new AskForFamily(
                family,
                consent,
                new Source(Source.Kind.FORM, "public form"),
                new Note(form.value("note")));
    }

    private static FamilyMember member(Visit visit, int i) {
        Form form = visit.form();
        if (form.value("family-" + i).isEmpty() && form.value("given-" + i).isEmpty()) {
            throw new Typed("family-" + i, visit.frame().word("request.nameEmpty"));
        }
        String code = form.value("nationality-" + i).toUpperCase(java.util.Locale.ROOT);
        List<Nationality> claimed =
                code.isEmpty()
                        ? List.of()
                        : List.of(Typed.read("nationality-" + i, () -> new Nationality(code)));
        Details details =
                new Details(
                        new PersonName(form.value("family-" + i), form.value("given-" + i), ""),
                        Typed.read("born-" + i, () -> BirthDate.parse(form.value("born-" + i))),
                        Choices.find(form.value("sex-" + i), Sex.class).orElse(Sex.UNKNOWN),
                        claimed,
                        List.of(),
                        i == 1 ? contacts(form) : List.of());
        Set<String> ticked = Set.copyOf(form.listValues("needs-" + i));
        List<Need> needs =
                java.util.Arrays.stream(Need.values())
                        .filter(need -> ticked.contains(need.name()))
                        .toList();
        return new FamilyMember(details, needs);
    }

    private static List<ContactPoint> contacts(Form form) {
        List<ContactPoint> contacts = new ArrayList<>();
        if (!form.value("phone").isEmpty()) {
            contacts.add(new ContactPoint(ContactPoint.Channel.PHONE, form.value("phone")));
        }
        if (!form.value("email").isEmpty()) {
            contacts.add(new ContactPoint(ContactPoint.Channel.EMAIL, form.value("email")));
        }
        return contacts;
    }
}
