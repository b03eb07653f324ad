package org.muster.server.pages;

import java.util.ArrayList;
import java.util.List;
import org.muster.core.bulletin.Bulletin;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.Details;
import org.muster.core.register.Note;
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
            if (i == 1 || DetailsForm.of(visit, "-" + i).named()) {
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
        Details details =
                DetailsForm.of(visit, "-" + i).read(List.of(), i == 1 ? contacts(form) : List.of());
        return new FamilyMember(details, Choices.ticked("needs-" + i, Need.class, form));
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
