package org.muster.formats.xml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parts of one element by their names. */
public final class Parts {

    private final XmlField whole;
    private final Map<String, List<XmlField>> byName;

    private Parts(XmlField whole, Map<String, List<XmlField>> byName) {
        this.whole = whole;
        this.byName = byName;
    }

    static Parts of(XmlField whole, Shape shape) {
        if (!whole.text().isEmpty()) {
            whole.tell("015", "stands between the elements and was not read.", "Remove it.");
        }
        Map<String, List<XmlField>> byName = new LinkedHashMap<>();
        List<String> order = List.copyOf(shape.parts().keySet());
        int reached = 0;
        for (XmlElement child : whole.element().children()) {
            int place =
                    child.namespace().equals(shape.namespace()) ? order.indexOf(child.name()) : -1;
            if (place < 0) {
                tellStranger(whole, child, shape);
                continue;
            }
            XmlField field = field(whole, child, shape, byName);
            if (shape.ordered() && place < reached) {
                tellOrder(field, order.get(reached));
            }
            reached = Math.max(reached, place);
            take(field, shape, byName);
        }
        Parts parts = new Parts(whole, byName);
        parts.tellMissing(shape);
        return parts;
    }

    private static XmlField field(
            XmlField whole, XmlElement child, Shape shape, Map<String, List<XmlField>> byName) {
        int before = byName.getOrDefault(child.name(), List.of()).size();
        boolean many = shape.parts().getOrDefault(child.name(), Shape.Count.ANY).isMany();
        String path = whole.path() + "/" + child.name();
        return new XmlField(whole.source(), child, many ? path + "[" + (before + 1) + "]" : path);
    }

    private static void take(XmlField field, Shape shape, Map<String, List<XmlField>> byName) {
        String name = field.element().name();
        List<XmlField> same = byName.computeIfAbsent(name, absent -> new ArrayList<>());
        if (!same.isEmpty() && !shape.parts().getOrDefault(name, Shape.Count.ANY).isMany()) {
            field.tell("013", "stands here a second time; the first is read.", "Remove one.");
            return;
        }
        same.add(field);
    }

    private static void tellStranger(XmlField whole, XmlElement child, Shape shape) {
        boolean foreign = !child.namespace().equals(shape.namespace());
        if (foreign && shape.open()) {
            return;
        }
        whole.source()
                .tell(
                        "011",
                        child.line(),
                        whole.path() + "/" + child.name(),
                        child.text(),
                        foreign
                                ? "is of the namespace \""
                                        + child.namespace()
                                        + "\" and was not read."
                                : "is no element that the standard knows here, and was not read.",
                        "Known here: " + String.join(", ", shape.parts().keySet()) + ".");
    }

    private static void tellOrder(XmlField field, String after) {
        field.source()
                .tell(
                        "012",
                        field.line(),
                        field.path(),
                        "",
                        "stands behind "
                                + after
                                + ", and the standard fixes the order; it was read.",
                        "Move it before " + after + ".");
    }

    private void tellMissing(Shape shape) {
        shape.parts()
                .forEach((name, count) -> {
                    if (count.isNeeded() && !byName.containsKey(name)) {
                        tellMissing(name);
                    }
                    list(name).stream()
                            .filter(part -> count.isNeeded() && part.isEmpty())
                            .forEach(part ->
                                    part.tell("014", "is empty, but needed here.", "Fill it in."));
                });
    }

    /** Tells that a part must stand here. */
    public void tellMissing(String name) {
        whole.source()
                .tell(
                        "010",
                        whole.line(),
                        whole.path() + "/" + name,
                        "",
                        "is missing, but needed here.",
                        "Add <" + name + ">.");
    }

    public Optional<XmlField> find(String name) {
        return list(name).stream().findFirst();
    }

    public List<XmlField> list(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** The text of a part; empty when it is not there. */
    public String text(String name) {
        return find(name).map(XmlField::text).orElse("");
    }
}
