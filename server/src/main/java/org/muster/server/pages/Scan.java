package org.muster.server.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.muster.core.code.CheckedNumber;
import org.muster.core.code.CodeContent;
import org.muster.core.code.CodeKind;
import org.muster.core.code.CodeReading;
import org.muster.core.code.SignedCode;
import org.muster.core.fact.Band;
import org.muster.core.fact.FormId;
import org.muster.core.fact.PersonId;
import org.muster.core.fact.View;
import org.muster.core.gate.Bands;
import org.muster.core.pass.PassUse;
import org.muster.core.register.BirthDate;
import org.muster.core.register.PersonName;
import org.muster.core.register.TravelDocument;
import org.muster.formats.bcbp.BcbpReader;
import org.muster.formats.bcbp.BoardingPass;
import org.muster.formats.mrz.Correction;
import org.muster.formats.mrz.MrzDocument;
import org.muster.formats.mrz.MrzReader;
import org.muster.formats.mrz.MrzResult;

/**
 * What came into the one field of a gate station: a band on a wrist, a fresh band, the lines of a
 * passport, a carrier's boarding pass, or words to look for.
 */
sealed interface Scan {

    record Found(PersonId person) implements Scan {}

    /** A band that nobody wears yet. */
    record FreshBand(Band band) implements Scan {}

    /**
     * A passport whose check digits agree, if need be once signs that look alike were taken for
     * each other; whose it is has to be looked for.
     */
    record Passport(
            TravelDocument document,
            String nationality,
            PersonName fullName,
            BirthDate born,
            List<Correction> corrections)
            implements Scan {
        String name() {
            return fullName.family() + " " + fullName.given();
        }
    }

    /** Passport lines that cannot be trusted, and why. */
    record Unreadable(List<String> reasons) implements Scan {}

    record Text(String typed) implements Scan {}

    /** A carrier's boarding pass: it leads to people, and says nothing of who holds it. */
    record Boarding(BoardingPass pass) implements Scan {}

    /** A genuine call-forward pass. */
    record Pass(String code) implements Scan {}

    /** As below, and signed codes are held against the keys of the operation. */
    static Scan read(Visit visit, String typed, LocalDate today) {
        return SignedCode.isMeant(typed) ? code(visit, typed) : read(visit.view(), typed, today);
    }

    private static Scan code(Visit visit, String typed) {
        CodeReading reading =
                PassUse.read(visit.view(), visit.desk().operation(), typed, visit.asOf());
        if (reading instanceof CodeReading.Genuine(CodeContent content)) {
            return switch (content.kind()) {
                case BAND -> band(visit.view(), new Band(CheckedNumber.print(content.number())));
                case PASS -> new Pass(typed);
                case FORM ->
                        new Unreadable(
                                List.of(
                                        visit.frame()
                                                .word(
                                                        "gate.isForm",
                                                        new FormId(content.number()))));
            };
        }
        return new Unreadable(
                PassUse.refuse(reading, CodeKind.PASS, "q").stream()
                        .map(refusal -> Problem.of(refusal, visit.frame().words()))
                        .flatMap(problem -> Stream.of(problem.sentence(), problem.wayOut()))
                        .toList());
    }

    static Scan read(View view, String typed, LocalDate today) {
        Optional<List<PersonId>> referred = Finder.byReference(view, typed);
        if (referred.filter(persons -> persons.size() == 1).isPresent()) {
            return new Found(referred.get().getFirst());
        }
        if (BcbpReader.isMeant(typed)) {
            Optional<BoardingPass> pass = BcbpReader.read(typed).found();
            if (pass.isPresent()) {
                return new Boarding(pass.get());
            }
        }
        if (typed.contains("<")) {
            return passport(typed, today);
        }
        // a band has a digit in it: a name of letters only is never taken for one
        if (Band.isBand(typed) && typed.chars().anyMatch(Character::isDigit)) {
            return band(view, Band.parse(typed));
        }
        return new Text(typed);
    }

    private static Scan band(View view, Band band) {
        return Bands.findHolder(view, band)
                .<Scan>map(Found::new)
                .orElseGet(() -> new FreshBand(band));
    }

    private static Scan passport(String typed, LocalDate today) {
        return switch (new MrzReader(today).read(typed)) {
            case MrzResult.Read read -> passport(read.document(), read.corrections());
            case MrzResult.Unreadable unreadable ->
                    new Unreadable(
                            unreadable.problems().stream()
                                    .map(problem ->
                                            problem.field()
                                                    + ": "
                                                    + problem.rule()
                                                    + " "
                                                    + problem.wayOut())
                                    .toList());
        };
    }

    private static Scan passport(MrzDocument document, List<Correction> corrections) {
        TravelDocument.Kind kind =
                document.documentCode().startsWith("P")
                        ? TravelDocument.Kind.PASSPORT
                        : TravelDocument.Kind.IDENTITY_CARD;
        return new Passport(
                new TravelDocument(kind, document.issuer(), document.number()),
                document.nationality(),
                new PersonName(document.name().primary(), document.name().secondary(), ""),
                WalkIn.born(document.birth()),
                corrections);
    }
}
