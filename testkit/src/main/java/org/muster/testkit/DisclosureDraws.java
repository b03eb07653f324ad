package org.muster.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.muster.core.disclosure.DisclosureCommand.AgreeDisclosure;
import org.muster.core.disclosure.DisclosureCommand.AttributeList;
import org.muster.core.disclosure.DisclosureCommand.EndDisclosure;
import org.muster.core.fact.Command;
import org.muster.core.fact.ListId;
import org.muster.core.request.Consent;

/** People who let another state be told of them or do not, and lists of other states. */
final class DisclosureDraws extends Draw {

    DisclosureDraws(Sight sight, RandomGenerator random) {
        super(sight, random);
    }

    @Override
    List<Supplier<Command>> commands() {
        return List.of(
                this::agree,
                this::agree,
                () -> new EndDisclosure(anybody(), nationality(), note(), at()),
                () -> new AttributeList(new ListId(1 + random.nextInt(3)), nationality()));
    }

    private Command agree() {
        return new AgreeDisclosure(
                anybody(), nationality(), any(Consent.Way.values()), note(), at());
    }

    private Instant at() {
        return sight.now().minus(Duration.ofMinutes(random.nextInt(-6, 600)));
    }
}
