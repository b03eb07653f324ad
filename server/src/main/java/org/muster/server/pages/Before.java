package org.muster.server.pages;

import java.util.List;
import java.util.Optional;
import org.muster.core.fact.PersonId;
import org.muster.formats.bcbp.BoardingPass;

/**
 * Who stands before the operator, by what was scanned or typed: one person, several to choose from,
 * or nobody and what is wrong. A call-forward pass leads to its own page; of a carrier's boarding
 * pass it is told what stands on it.
 */
record Before(
        Visit visit,
        Optional<PersonId> person,
        List<PersonId> candidates,
        String typed,
        Optional<String> pass,
        Optional<PassSeen> boarding) {

    Before(
            Visit visit,
            Optional<PersonId> person,
            List<PersonId> candidates,
            String typed,
            Optional<String> pass) {
        this(visit, person, candidates, typed, pass, Optional.empty());
    }

    static Before of(Visit visit, Searching searching, OpenLegs openLegs) {
        GateForm form = GateForm.of(visit);
        String typed = visit.form().value("q");
        Optional<PicturePages.Unread> unread =
                Choices.find(visit.form().value("unread"), PicturePages.Unread.class);
        if (unread.isPresent()) {
            return wrong(visit, "", visit.frame().word(unread.get()));
        }
        if (typed.isEmpty()) {
            return new Before(visit, form.findPerson(), List.of(), "", Optional.empty());
        }
        try {
            return read(visit, searching, openLegs, typed);
        } catch (Searching.IndexNotReady e) {
            return wrong(visit, typed, visit.frame().word("people.indexing", e.percent()));
        }
    }

    private static Before read(Visit visit, Searching searching, OpenLegs openLegs, String typed) {
        return switch (Scan.read(visit, typed, GateForm.of(visit).today())) {
            case Scan.Found found ->
                    new Before(visit, Optional.of(found.person()), List.of(), "", Optional.empty());
            case Scan.FreshBand fresh ->
                    wrong(visit, typed, visit.frame().word("gate.freshBand", fresh.band()));
            case Scan.Unreadable unreadable ->
                    wrong(visit, typed, String.join(" ", unreadable.reasons()));
            case Scan.Pass pass ->
                    new Before(visit, Optional.empty(), List.of(), typed, Optional.of(pass.code()));
            case Scan.Passport passport -> {
                List<PersonId> byNumber =
                        searching.findByDocument(visit, passport.document().number());
                yield found(
                        visit,
                        typed,
                        byNumber.isEmpty() ? searching.findHolders(visit, passport) : byNumber);
            }
            case Scan.Boarding(BoardingPass pass) -> {
                BoardingScan.Holders holders =
                        new BoardingScan(visit, pass, openLegs.list(visit)).find(searching);
                Before before = found(visit, holders.name(), holders.persons());
                yield new Before(
                        before.visit(),
                        before.person(),
                        before.candidates(),
                        before.person().isPresent() ? "" : typed,
                        Optional.empty(),
                        Optional.of(holders.seen()));
            }
            case Scan.Text text -> found(visit, typed, searching.find(visit, text.typed()));
        };
    }

    private static Before found(Visit visit, String typed, List<PersonId> persons) {
        if (persons.isEmpty()) {
            Visit told = visit.wrong("q", visit.frame().word("gate.nobody", typed));
            return new Before(told, Optional.empty(), List.of(), typed, Optional.empty());
        }
        return persons.size() == 1
                ? new Before(
                        visit, Optional.of(persons.getFirst()), List.of(), typed, Optional.empty())
                : new Before(visit, Optional.empty(), persons, typed, Optional.empty());
    }

    private static Before wrong(Visit visit, String typed, String sentence) {
        return new Before(
                visit.wrong("q", sentence),
                GateForm.of(visit).findPerson(),
                List.of(),
                typed,
                Optional.empty());
    }
}
