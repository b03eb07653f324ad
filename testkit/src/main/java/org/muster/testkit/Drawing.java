package org.muster.testkit;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.muster.core.movement.Capacities;
import org.muster.core.operation.OperationCommand.OpenOperation;
import org.muster.core.operation.OperationPlan;
import org.muster.core.register.BirthDate;
import org.muster.core.register.Details;
import org.muster.core.register.Nationality;
import org.muster.core.register.NewPerson;
import org.muster.core.register.PersonName;
import org.muster.core.register.Presence;
import org.muster.core.register.Sex;

/** Makes a scenario out of tables of text. */
final class Drawing {

    private final Scenario scenario;

    Drawing(Scenario scenario) {
        this.scenario = scenario;
    }

    void draw(String text) {
        scenario.give(new OpenOperation(Scenario.ID, plan()));
        for (Table table : Table.parse(text)) {
            switch (table.kind()) {
                case "leg" -> table.rows().forEach(this::drawLeg);
                case "person" -> drawPersons(table.rows());
                default -> throw new IllegalArgumentException("no table of " + table.kind());
            }
        }
    }

    private static OperationPlan plan() {
        return new OperationPlan(
                "Scenario",
                new Nationality("FRA"),
                new Nationality("NER"),
                "Niamey",
                ZoneOffset.UTC,
                "Embassy",
                true);
    }

    private void drawLeg(Map<String, String> row) {
        OptionalInt floor = number(row, "floor");
        Capacities capacities =
                new Capacities(
                        number(row, "belted"),
                        number(row, "rafts"),
                        floor,
                        floor.isPresent() ? "air staff" : "",
                        number(row, "stretchers"));
        scenario.planLeg(
                scenario.legPlan(
                        row.getOrDefault("leg", ""), row.getOrDefault("leads", "out"), capacities));
    }

    private void drawPersons(List<Map<String, String>> rows) {
        Map<String, List<String>> members = new HashMap<>();
        for (Map<String, String> row : rows) {
            String name = row.getOrDefault("person", "");
            drawPerson(name, row);
            String household = row.getOrDefault("household", "");
            if (!household.isEmpty()) {
                members.computeIfAbsent(household, h -> new ArrayList<>()).add(name);
            }
        }
        members.forEach(scenario::join);
        for (Map<String, String> row : rows) {
            String name = row.getOrDefault("person", "");
            String at = row.getOrDefault("at", "list");
            switch (at) {
                case "list" -> {}
                case "asked" -> scenario.ask(name);
                case "gate" -> scenario.checkIn(name);
                case "band" -> scenario.checkIn(name).band(name);
                default -> throw new IllegalArgumentException("nobody is at '" + at + "'");
            }
        }
    }

    private void drawPerson(String name, Map<String, String> row) {
        String nationality = row.getOrDefault("nationality", "");
        Details details =
                new Details(
                        new PersonName(name, "", ""),
                        BirthDate.parse(row.getOrDefault("born", "")),
                        Sex.UNKNOWN,
                        nationality.isEmpty() ? List.of() : List.of(new Nationality(nationality)),
                        List.of(),
                        List.of());
        NewPerson person = new NewPerson(details, Presence.UNKNOWN);
        scenario.register(name, person);
    }

    private static OptionalInt number(Map<String, String> row, String column) {
        String cell = row.getOrDefault(column, "");
        return cell.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(cell));
    }
}
