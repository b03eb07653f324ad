package org.muster.server.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.muster.core.cell.Cell;
import org.muster.core.cell.Cells;
import org.muster.core.fact.UserId;
import org.muster.core.fact.View;
import org.muster.core.register.ContactPoint;

/**
 * What a warden's browser fetches and keeps sealed: the cells of that account, and no others.
 *
 * @param token that a report is sent with
 * @param asOfText when it was so, in words
 * @param now by the desk: a device's own clock may be wrong
 * @param seconds after which the browser throws it away
 */
record WardenList(String token, String asOfText, Instant now, long seconds, List<Part> cells) {

    /** One cell. */
    record Part(String id, String name, String bounds, List<Home> households) {}

    /**
     * Those who travel together, or one alone.
     *
     * @param id a household's reference, or that of the one
     */
    record Home(String id, List<Member> members) {}

    /** Somebody, in the words of the reader's language; empty where there is nothing to say. */
    record Member(
            String id,
            String name,
            List<String> phones,
            String presence,
            String needs,
            String last) {}

    /** As it is now, whatever time was asked for: whoever held a cell once sees it no more. */
    static WardenList of(Visit visit, Duration lasts) {
        Frame frame = visit.frame();
        View view = visit.desk().view();
        List<Part> cells =
                Cells.of(view).listOf(new UserId(frame.reader().name())).stream()
                        .map(cell -> part(view, frame, cell))
                        .toList();
        return new WardenList(
                frame.csrf(), frame.asOf(), visit.desk().now(), lasts.toSeconds(), cells);
    }

    private static Part part(View view, Frame frame, Cell cell) {
        Map<String, List<Member>> homes = new LinkedHashMap<>();
        for (CellMember one : CellMember.list(view, Cells.members(view, cell.id()))) {
            String home = one.household().map(Object::toString).orElseGet(one.id()::toString);
            homes.computeIfAbsent(home, id -> new ArrayList<>()).add(member(frame, one));
        }
        return new Part(
                cell.id().toString(),
                cell.plan().name(),
                cell.plan().bounds(),
                homes.entrySet().stream()
                        .map(home -> new Home(home.getKey(), List.copyOf(home.getValue())))
                        .toList());
    }

    private static Member member(Frame frame, CellMember one) {
        return new Member(
                one.id().toString(),
                one.name().onLists(),
                one.contacts().stream()
                        .filter(contact -> contact.channel() == ContactPoint.Channel.PHONE)
                        .map(ContactPoint::value)
                        .toList(),
                frame.word(one.state()) + " – " + presence(frame, one),
                one.needs().stream().map(frame::word).collect(Collectors.joining(", ")),
                last(frame, one));
    }

    private static String presence(Frame frame, CellMember one) {
        return one.presence()
                .map(told -> frame.word(told.presence()) + ", " + frame.day(told.observed()))
                .orElseGet(() -> frame.word("unknown"));
    }

    private static String last(Frame frame, CellMember one) {
        return one.word()
                .map(word ->
                        frame.word(
                                "myCell.last",
                                frame.word(word.word()),
                                frame.time(word.at()),
                                word.note().text()))
                .orElse("");
    }
}
