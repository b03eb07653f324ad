package org.muster.server.pages;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.muster.core.cost.Assisted;
import org.muster.core.cost.Share;
import org.muster.core.register.Person;
import org.muster.server.costs.AssistedPersons;
import org.muster.server.costs.Sharing;

/**
 * What a claim is called in letters and payments: operation, leg, state, as of when (in UTC), and
 * some signs made from what is claimed. Two claims with one reference say the same, also where a
 * gate without network sent its scans between them.
 */
final class ClaimReference {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private ClaimReference() {}

    static String of(MoneyPaper paper, Sharing sharing, Share share) {
        return String.join(
                "/",
                paper.frame().operation().id().value(),
                sharing.leg().map(leg -> leg.plan().label()).orElse("ALL"),
                share.state(),
                TIME.format(paper.frame().moment().asOf()),
                signs(paper, sharing, share));
    }

    /** Of the sum, the entries that it is made of and each person's part. */
    private static String signs(MoneyPaper paper, Sharing sharing, Share share) {
        Stream<String> sum = Stream.of(share.persons() + " " + share.amount());
        Stream<String> entries =
                Stream.of(sharing.pool().costs(), sharing.pool().contributions())
                        .flatMap(Collection::stream)
                        .map(entry -> entry.id().toString());
        Stream<String> persons =
                AssistedPersons.of(paper.view(), sharing, share).stream().map(ClaimReference::said);
        List<String> all = Stream.of(sum, entries, persons).flatMap(lines -> lines).toList();
        return HexFormat.of().toHexDigits(all.hashCode());
    }

    private static String said(AssistedPersons.Line line) {
        Person person = line.person();
        return "%s %s %s %s %s"
                .formatted(
                        person.id(),
                        person.details().name(),
                        person.details().born(),
                        Assisted.recorded(person),
                        line.cost());
    }
}
