package org.muster.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muster.benchmarks.families.Ending;
import org.muster.benchmarks.families.Household;

/** The check after a spike finds what it is there to find. */
class RegisteredTest {
    private static final Household WHO =
            new Household(1, "Spikebo", 2, "en", false, InetAddress.getLoopbackAddress());

    @TempDir private Path data;

    @Test
    void whoWasToldThatTheyAreKeptAndIsNotThereIsLost() throws Exception {
        List<Ending> endings =
                List.of(
                        new Ending.Acknowledged(WHO, "R-0000-0000-0000", "000000"),
                        new Ending.PutOff(WHO),
                        new Ending.Failed(WHO, "no answer"));
        assertThat(Registered.of(data, endings)).isEqualTo(new Registered(1, 1, 0));
    }
}
