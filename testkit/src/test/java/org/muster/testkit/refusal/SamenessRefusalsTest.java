package org.muster.testkit.refusal;

import org.muster.core.fact.PersonId;
import org.muster.core.register.Note;
import org.muster.core.register.RegisterRefusal;
import org.muster.core.sameness.Finding;
import org.muster.core.sameness.Likeness;
import org.muster.core.sameness.SamenessCommand.AskWhetherOne;
import org.muster.core.sameness.SamenessCommand.Find;
import org.muster.core.sameness.SamenessRefusal;
import org.muster.testkit.Scenario;

/** When a finding about two references is refused. */
class SamenessRefusalsTest extends RefusalCases {

    SamenessRefusalsTest() {
        super(SamenessRefusal.class);
    }

    @Override
    void listCases() {
        when(
                SamenessRefusal.SAME_REFERENCE,
                s ->
                        s.refusing(SamenessRefusal.SAME_REFERENCE)
                                .does(find(s, "Gus", "Gus", Finding.ONE))
                                .refusing(RegisterRefusal.NO_SUCH_PERSON)
                                .does(find(s.person("Gus"), NOBODY, Finding.ONE)));
        when(
                SamenessRefusal.ALREADY_ONE,
                s ->
                        s.does(find(s, "Gus", "Fay", Finding.ONE))
                                .refusing(SamenessRefusal.ALREADY_ONE)
                                .does(find(s, "Fay", "Gus", Finding.ONE))
                                .refusing(SamenessRefusal.ALREADY_ONE)
                                .does(
                                        new AskWhetherOne(
                                                s.person("Fay"),
                                                s.person("Gus"),
                                                new Likeness(0, 100, "test", ""))));
        when(
                SamenessRefusal.ALREADY_TWO,
                s ->
                        s.does(find(s, "Gus", "Fay", Finding.TWO))
                                .refusing(SamenessRefusal.ALREADY_TWO)
                                .does(find(s, "Fay", "Gus", Finding.TWO)));
        when(
                SamenessRefusal.BOTH_ABOARD,
                s ->
                        s.band("Eve")
                                .open("F2")
                                .board("F2", "Dan", "Eve")
                                .refusing(SamenessRefusal.BOTH_ABOARD)
                                .does(find(s, "Dan", "Eve", Finding.ONE))
                                .offLoad("F2", "Dan")
                                .does(find(s, "Dan", "Eve", Finding.ONE)));
        when(
                SamenessRefusal.SECOND_PERSON,
                s ->
                        s.join("Others", java.util.List.of("Fay", "Gus"))
                                .does(find(s, "Awa", "Fay", Finding.ONE))
                                .refusing(SamenessRefusal.SECOND_PERSON)
                                .does(find(s, "Awa", "Fay", Finding.ONE))
                                .as("colleague")
                                .does(find(s, "Awa", "Fay", Finding.ONE))
                                .refusing(SamenessRefusal.ALREADY_ONE)
                                .does(find(s, "Awa", "Fay", Finding.ONE)));
    }

    private static Find find(Scenario s, String one, String other, Finding finding) {
        return find(s.person(one), s.person(other), finding);
    }

    private static Find find(PersonId one, PersonId other, Finding finding) {
        return new Find(one, other, finding, Note.NONE);
    }
}
