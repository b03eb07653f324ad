package org.muster.server.pages;

import org.muster.core.code.CodeKey;
import org.muster.core.pass.PassCommand.WithdrawCodeKey;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Keys that sign codes are withdrawn when the laptop that keeps one is lost. */
@RestController
class CodeKeyPages {
    private final Screen screen;
    private final PrintPages print;

    CodeKeyPages(Screen screen, PrintPages print) {
        this.screen = screen;
        this.print = print;
    }

    @PostMapping("/o/{op}/gate/keys/withdraw")
    ResponseEntity<String> withdraw(Visit visit) {
        return screen.send(
                visit,
                () ->
                        new WithdrawCodeKey(
                                visit.desk().operation(),
                                Typed.read("key", () -> new CodeKey(visit.form().value("key"))),
                                visit.form().value("reason")),
                facts -> visit.frame().link("gate/print"),
                print::choose);
    }
}
