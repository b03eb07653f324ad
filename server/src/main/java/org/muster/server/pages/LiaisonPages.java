package org.muster.server.pages;

import java.util.Optional;
import org.muster.core.cost.CostBook;
import org.muster.core.cost.Share;
import org.muster.core.register.Nationality;
import org.muster.server.access.Role;
import org.muster.server.access.Scope;
import org.muster.server.access.UserAccount;
import org.muster.server.access.UserAccounts;
import org.muster.server.costs.Sharing;
import org.muster.server.host.Rolls;
import org.muster.server.reads.Seen;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the liaison of another state sees, and what officers see that they see. */
@RestController
class LiaisonPages {
    private final Screen screen;
    private final Rolls rolls;
    private final UserAccounts accounts;

    LiaisonPages(Screen screen, Rolls rolls, UserAccounts accounts) {
        this.screen = screen;
        this.rolls = rolls;
        this.accounts = accounts;
    }

    @GetMapping("/o/{op}/liaison")
    ResponseEntity<String> liaison(Visit visit) {
        if (visit.frame().moment().past()) {
            // who has said no since is told of at no time
            return Screen.seeOther(visit.frame().root() + "liaison");
        }
        Optional<Nationality> state = state(visit);
        if (state.isEmpty()) {
            return screen.show(visit, "liaisonWhose", "");
        }
        LiaisonSheet sheet = sheet(visit, state.get());
        Seen.note(sheet.named().stream().map(LiaisonSheet.Named::person).toList());
        return screen.show(visit, "liaison", sheet);
    }

    private LiaisonSheet sheet(Visit visit, Nationality state) {
        CostBook book = CostBook.of(visit.view(), visit.desk().operation());
        Optional<Share> share =
                Sharing.ofOperation(visit.view(), book, visit.frame().operation().plan())
                        .findShare(Sharing.fold(state.code()));
        String currency = book.currency().orElse("");
        return rolls.read(
                visit.desk(), (roll, view) -> LiaisonSheet.of(view, roll, state, share, currency));
    }

    /** A liaison has the state of the account and no other; officers choose whose page they see. */
    private Optional<Nationality> state(Visit visit) {
        Reader reader = visit.frame().reader();
        boolean officer =
                reader.roles().contains(Role.ADMINISTRATOR)
                        || reader.roles().contains(Role.DUTY_OFFICER);
        Optional<String> code =
                officer
                        ? Optional.of(visit.form().value("of")).filter(of -> !of.isEmpty())
                        : accounts.find(reader.name())
                                .flatMap(UserAccount::scope)
                                .flatMap(Scope::state);
        return code.flatMap(LiaisonPages::read);
    }

    private static Optional<Nationality> read(String code) {
        try {
            return Optional.of(new Nationality(code.toUpperCase(java.util.Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
