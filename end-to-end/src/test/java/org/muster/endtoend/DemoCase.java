package org.muster.endtoend;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A test class that looks at one running demo in real browsers. */
abstract class DemoCase {
    static RunningDemo demo;
    static Browsers browsers;

    @BeforeAll
    static void start() throws IOException {
        demo = RunningDemo.start();
        browsers = new Browsers();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        browsers.close();
        demo.close();
    }
}
