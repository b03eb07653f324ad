package org.muster.testkit.refusal;

import java.time.Duration;
import java.util.List;
import org.muster.core.closing.ClosingCommand.SetRetention;
import org.muster.core.erasure.ErasureBasis;
import org.muster.core.erasure.ErasureCommand.ApproveErasure;
import org.muster.core.erasure.ErasureCommand.ApproveRetentionErasure;
import org.muster.core.erasure.ErasureCommand.AskErasure;
import org.muster.core.erasure.ErasureCommand.AskRetentionErasure;
import org.muster.core.erasure.ErasureCommand.DropErasure;
import org.muster.core.erasure.ErasureCommand.EraseNext;
import org.muster.core.erasure.ErasureRefusal;
import org.muster.core.erasure.RetentionErasure;
import org.muster.core.fact.PersonId;
import org.muster.core.operation.OperationCommand.ChangePhase;
import org.muster.core.operation.Phase;
import org.muster.core.register.Note;
import org.muster.core.request.Intent;
import org.muster.core.request.RequestCommand.DeclareIntent;
import org.muster.core.sameness.Finding;
import org.muster.core.sameness.SamenessCommand.Find;
import org.muster.testkit.Scenario;

class ErasureRefusalsTest extends RefusalCases {

    ErasureRefusalsTest() {
        super(ErasureRefusal.class);
    }

    @Override
    void listCases() {
        asking();
        approving();
        everybody();
    }

    private void asking() {
        refused(ErasureRefusal.NOT_REGISTERED, NOBODY, "as asked");
        when(
                ErasureRefusal.ERASED,
                s -> {
                    erased(s);
                    s.refusing(ErasureRefusal.ERASED).does(ask(s, "Gus", "again"));
                    s.refusing(ErasureRefusal.ERASED).does(approve(s, "Gus"));
                    s.refusing(ErasureRefusal.ERASED)
                            .does(
                                    new Find(
                                            s.person("Fay"),
                                            s.person("Gus"),
                                            Finding.ONE,
                                            new Note("alike")));
                });
        when(
                ErasureRefusal.HELD,
                s ->
                        s.does(new SetRetention(Scenario.ID, 30, true, "the court"))
                                .refusing(ErasureRefusal.HELD)
                                .does(ask(s, "Gus", "as asked")));
        when(
                ErasureRefusal.CARRIED,
                s ->
                        s.open("F2")
                                .board("F2", "Dan")
                                .shut("F2")
                                .refusing(ErasureRefusal.CARRIED)
                                .does(ask(s, "Dan", "as asked")));
        when(
                ErasureRefusal.STILL_LOOKED_FOR,
                s ->
                        s.refusing(ErasureRefusal.STILL_LOOKED_FOR)
                                .does(
                                        new AskErasure(
                                                Scenario.ID,
                                                s.person("Fay"),
                                                List.of(),
                                                ErasureBasis.OWN_REQUEST,
                                                "as asked")));
        when(
                ErasureRefusal.REASON_NEEDED,
                s -> s.refusing(ErasureRefusal.REASON_NEEDED).does(ask(s, "Gus", " ")));
        when(
                ErasureRefusal.REASON_NAMES,
                s ->
                        s.refusing(ErasureRefusal.REASON_NAMES)
                                .does(ask(s, "Gus", "our Gus, entered twice")));
        when(
                ErasureRefusal.ASKED_ALREADY,
                s ->
                        s.does(ask(s, "Gus", "as asked"))
                                .refusing(ErasureRefusal.ASKED_ALREADY)
                                .does(ask(s, "Gus", "again")));
        when(
                ErasureRefusal.NOT_ABOUT_THEM,
                s ->
                        s.refusing(ErasureRefusal.NOT_ABOUT_THEM)
                                .does(
                                        new AskErasure(
                                                Scenario.ID,
                                                s.person("Gus"),
                                                List.of(s.person("Fay")),
                                                ErasureBasis.WRONGLY_RECORDED,
                                                "as asked")));
    }

    private void approving() {
        when(
                ErasureRefusal.NOT_ASKED,
                s -> {
                    s.refusing(ErasureRefusal.NOT_ASKED).does(approve(s, "Gus"));
                    s.refusing(ErasureRefusal.NOT_ASKED)
                            .does(new DropErasure(Scenario.ID, s.person("Gus"), "no"));
                });
        when(
                ErasureRefusal.TWO_NEEDED,
                s ->
                        s.does(ask(s, "Gus", "as asked"))
                                .refusing(ErasureRefusal.TWO_NEEDED)
                                .does(approve(s, "Gus")));
        when(
                ErasureRefusal.CHANGED,
                s ->
                        s.does(ask(s, "Gus", "as asked"))
                                .does(
                                        new Find(
                                                s.person("Gus"),
                                                s.person("Fay"),
                                                Finding.ONE,
                                                new Note("alike")))
                                .as("second")
                                .refusing(ErasureRefusal.CHANGED)
                                .does(approve(s, "Gus")));
    }

    private void everybody() {
        when(
                ErasureRefusal.AT_A_GATE,
                s ->
                        s.does(ask(s, "Gus", "as asked"))
                                .does(NodeRefusalsTest.admit(NodeRefusalsTest.HERE, 1))
                                .as("second")
                                .refusing(ErasureRefusal.AT_A_GATE)
                                .does(approve(s, "Gus"))
                                .refusing(ErasureRefusal.AT_A_GATE)
                                .does(new ApproveRetentionErasure(Scenario.ID)));
        when(
                ErasureRefusal.NOT_DUE,
                s -> {
                    s.refusing(ErasureRefusal.NOT_DUE)
                            .does(new AskRetentionErasure(Scenario.ID, "over"));
                    s.does(new SetRetention(Scenario.ID, 30, false, "the rule"));
                    s.refusing(ErasureRefusal.NOT_DUE)
                            .does(new AskRetentionErasure(Scenario.ID, "over"));
                });
        when(
                ErasureRefusal.NOBODY_LEFT,
                s -> {
                    s.does(new SetRetention(Scenario.ID, 1, false, "the rule"));
                    s.does(new ChangePhase(Scenario.ID, Phase.CLOSED, "as ordered"));
                    s.later(Duration.ofDays(2));
                    s.does(new AskRetentionErasure(Scenario.ID, "the time is over"));
                    s.refusing(ErasureRefusal.TWO_NEEDED)
                            .does(new ApproveRetentionErasure(Scenario.ID));
                    s.refusing(ErasureRefusal.NOT_ASKED).does(new EraseNext(Scenario.ID));
                    s.refusing().as("second").does(new ApproveRetentionErasure(Scenario.ID));
                    s.does(new EraseNext(Scenario.ID));
                    while (RetentionErasure.progress(s.view()).left() > 0) {
                        s.does(new EraseNext(Scenario.ID));
                    }
                    s.refusing(ErasureRefusal.NOBODY_LEFT).does(new EraseNext(Scenario.ID));
                });
    }

    private static void erased(Scenario s) {
        s.does(new DeclareIntent(s.persons("Gus"), Intent.ABROAD, Scenario.LIST, s.now()));
        s.does(ask(s, "Gus", "as asked")).as("second").does(approve(s, "Gus"));
    }

    private void refused(ErasureRefusal code, PersonId person, String note) {
        when(
                code,
                s ->
                        s.refusing(code)
                                .does(
                                        new AskErasure(
                                                Scenario.ID,
                                                person,
                                                List.of(),
                                                ErasureBasis.WRONGLY_RECORDED,
                                                note)));
    }

    private static AskErasure ask(Scenario s, String name, String note) {
        return new AskErasure(
                Scenario.ID, s.person(name), List.of(), ErasureBasis.WRONGLY_RECORDED, note);
    }

    private static ApproveErasure approve(Scenario s, String name) {
        return new ApproveErasure(Scenario.ID, s.person(name));
    }
}
