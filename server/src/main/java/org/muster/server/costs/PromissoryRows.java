package org.muster.server.costs;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.muster.core.cost.Assisted;
import org.muster.core.cost.CostBook;
import org.muster.core.cost.CostFact.FareFrozen;
import org.muster.core.cost.Entry;
import org.muster.core.fact.View;
import org.muster.core.movement.Leg;
import org.muster.core.operation.OperationPlan;
import org.muster.core.register.ContactPoint;
import org.muster.core.register.ContactPoint.Channel;
import org.muster.core.register.Person;
import org.muster.core.register.TravelDocument;
import org.muster.core.request.Needs;
import org.muster.formats.tabular.writing.CsvFile;
import org.muster.formats.tabular.writing.CsvForm;
import org.muster.formats.tabular.writing.RowWriter;
import org.muster.formats.tabular.writing.Value;

/**
 * What promissory notes are made from: everybody whom a leg took out, with who signs for them and
 * the fare frozen for where they were taken. Whoever reads this reads names.
 */
public final class PromissoryRows {
    private static final List<String> HEAD =
            Asked.after(
                    "leg",
                    "left_on",
                    "destination",
                    "person",
                    "household",
                    "family_name",
                    "given_names",
                    "born",
                    "age",
                    "sex",
                    "nationality",
                    "document",
                    "document_issuer",
                    "document_number",
                    "phone",
                    "email",
                    "needs",
                    "signed_by",
                    "fare",
                    "currency",
                    "fare_as_of",
                    "fare_frozen_by",
                    "fare_basis");

    private final View view;
    private final CostBook book;
    private final OperationPlan plan;
    private final Asked asked;
    private final RowWriter out;

    private PromissoryRows(
            View view, CostBook book, OperationPlan plan, Asked asked, RowWriter out) {
        this.view = view;
        this.book = book;
        this.plan = plan;
        this.asked = asked;
        this.out = out;
    }

    /**
     * @param of the leg; empty for all that took people out
     */
    public static String csv(
            View view, CostBook book, OperationPlan plan, Optional<Leg> of, Asked asked) {
        return CsvFile.text(
                CsvForm.PLAIN,
                HEAD,
                out -> {
                    PromissoryRows rows = new PromissoryRows(view, book, plan, asked, out);
                    of.map(Stream::of)
                            .orElseGet(() -> Leg.listAll(view).stream())
                            .filter(Leg::carriesOut)
                            .forEach(rows::addLeg);
                });
    }

    private void addLeg(Leg leg) {
        Optional<Entry<FareFrozen>> fare = book.findFare(leg.plan().to());
        for (Passage passage : Passage.listAll(view, leg, plan.zone())) {
            out.row(row(passage, fare));
        }
    }

    private List<Value> row(Passage passage, Optional<Entry<FareFrozen>> fare) {
        Person person = passage.person();
        Optional<TravelDocument> document = person.details().documents().stream().findFirst();
        OptionalInt age = passage.age();
        return asked.row(
                passage.leg().plan().label(),
                passage.day(),
                passage.leg().plan().to(),
                person.id(),
                person.household().<Object>map(house -> house).orElse(""),
                person.details().name().family(),
                person.details().name().given(),
                person.details().born(),
                age.isPresent() ? (Object) age.getAsInt() : "",
                person.details().sex(),
                Assisted.recorded(person),
                document.map(shown -> shown.kind().name()).orElse(""),
                document.map(TravelDocument::issuer).orElse(""),
                document.map(TravelDocument::number).orElse(""),
                reach(person, Channel.PHONE),
                reach(person, Channel.EMAIL),
                Needs.of(view, person.id()).stream()
                        .map(Enum::name)
                        .collect(Collectors.joining("; ")),
                passage.signer().<Object>map(Person::id).orElse(""),
                fare.<Object>map(frozen -> frozen.fact().fare().amount()).orElse(""),
                fare.map(frozen -> frozen.fact().fare().currency()).orElse(""),
                fare.<Object>map(frozen -> frozen.fact().day()).orElse(""),
                fare.<Object>map(frozen -> frozen.recorded().by()).orElse(""),
                fare.map(frozen -> frozen.fact().basis()).orElse(""));
    }

    /** How somebody is reached by one means, several with a semicolon between them. */
    public static String reach(Person person, Channel channel) {
        return person.details().contacts().stream()
                .filter(contact -> contact.channel() == channel)
                .map(ContactPoint::value)
                .collect(Collectors.joining("; "));
    }
}
