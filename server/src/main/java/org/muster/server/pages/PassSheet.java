package org.muster.server.pages;

import java.util.List;
import java.util.Optional;
import org.muster.core.account.AccountState;
import org.muster.core.account.Accounts;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.movement.Leg;
import org.muster.core.pass.Pass;
import org.muster.formats.code.CodeSvg;

/**
 * A call-forward pass with its code, ready to print: where and when to come, and nothing about who.
 *
 * @param svg the drawing of its code; empty where there is none to show
 */
public record PassSheet(
        Pass pass, Optional<Leg> leg, List<Member> members, String svg, List<FactLine> history) {

    /** Somebody of its party, who may come with it. */
    public record Member(PersonId person, String name, AccountState state) {
        public boolean isToCome() {
            return state.wantsToTravel() && state != AccountState.AT_CONTROL_CENTRE;
        }
    }

    static PassSheet of(Visit visit, Pass pass, String code) {
        View view = visit.view();
        return new PassSheet(
                pass,
                pass.issued().flatMap(issued -> Leg.find(view, issued.leg())),
                members(view, pass),
                code.isEmpty() ? "" : CodeSvg.qr(code, visit.frame().word("pass.code")),
                new FactWords(view, visit.frame())
                        .lines(view.history(pass.id()).listAll().reversed()));
    }

    static List<Member> members(View view, Pass pass) {
        Accounts accounts = new Accounts(view);
        return pass.issued().stream()
                .flatMap(issued -> issued.members().stream())
                .map(view::one)
                .distinct()
                .flatMap(person -> accounts.find(person).stream())
                .map(account ->
                        new Member(
                                account.person(),
                                Names.of(view, account.person()),
                                account.state()))
                .toList();
    }
}
