package org.muster.server.costs;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muster.core.cost.Assisted;
import org.muster.core.cost.Share;
import org.muster.core.fact.View;
import org.muster.core.register.Person;
import org.muster.core.register.TravelDocument;
import org.muster.formats.tabular.writing.CsvFile;
import org.muster.formats.tabular.writing.CsvForm;
import org.muster.formats.tabular.writing.Value;

/** The list that goes with a claim, as a table. Whoever reads it reads names. */
public final class PersonRows {
    private static final List<String> HEAD =
            Asked.after(
                    "claim",
                    "state",
                    "person",
                    "family_name",
                    "given_names",
                    "born",
                    "sex",
                    "recorded_as",
                    "document",
                    "document_issuer",
                    "document_number",
                    "legs",
                    "cost",
                    "currency");

    private PersonRows() {}

    /**
     * @param claim the reference of the claim that it goes with
     */
    public static String csv(View view, Sharing sharing, Share share, String claim, Asked asked) {
        return CsvFile.text(
                CsvForm.PLAIN,
                HEAD,
                out ->
                        AssistedPersons.of(view, sharing, share)
                                .forEach(line -> out.row(row(line, sharing, share, claim, asked))));
    }

    private static List<Value> row(
            AssistedPersons.Line line, Sharing sharing, Share share, String claim, Asked asked) {
        Person person = line.person();
        Optional<TravelDocument> document = person.details().documents().stream().findFirst();
        return asked.row(
                claim,
                share.state(),
                person.id(),
                person.details().name().family(),
                person.details().name().given(),
                person.details().born(),
                person.details().sex(),
                Assisted.recorded(person),
                document.map(shown -> shown.kind().name()).orElse(""),
                document.map(TravelDocument::issuer).orElse(""),
                document.map(TravelDocument::number).orElse(""),
                line.legs().stream()
                        .map(leg -> leg.plan().label())
                        .collect(Collectors.joining("; ")),
                line.cost(),
                sharing.pool().currency().orElse(""));
    }
}
