package org.muster.formats.cap;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.muster.formats.Fuzz;

/** No document breaks the readers. */
class CapFuzzTest {

    private static final String SIGNS = "<>&\"'=/!?-[]; \n0Z,.+";

    @Test
    void alerts() {
        Fuzz.feed(
                List.of(
                        CapWriter.write(Niamey.call()),
                        CapWriter.write(new AlertDraws(3).alert()),
                        CapWriter.write(new AlertDraws(5).alert())),
                SIGNS,
                input -> CapReader.read("f.xml", new ByteArrayInputStream(input)));
    }

    @Test
    void feeds() {
        Fuzz.feed(
                List.of(FeedWriter.write(CapRoundTripTest.feed(2))),
                SIGNS,
                input -> FeedReader.read("f.xml", new ByteArrayInputStream(input)));
    }
}
