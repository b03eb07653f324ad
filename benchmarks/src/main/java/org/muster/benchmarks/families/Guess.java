package org.muster.benchmarks.families;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One wrong try at a door that anybody can reach, and how long its answer took. */
public final class Guess {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final int WRONG = 422;

    private final Plan plan;
    private final Random random;

    public Guess(Plan plan) {
        this.plan = plan;
        this.random = new Random(plan.seed());
    }

    /** At a family's page; in nanoseconds. */
    public long atPage(String reference, String pin) throws IOException {
        String own = "/o/" + plan.operation() + "/help/own";
        try (Phone phone = phone()) {
            var unused = phone.get(own + "?lang=en");
            long start = System.nanoTime();
            Reply answer = phone.post(own, Map.of("reference", reference, "pin", pin));
            long took = System.nanoTime() - start;
            if (answer.status() != WRONG) {
                throw new IOException("a wrong PIN was answered with " + answer.status());
            }
            return took;
        }
    }

    /** At the way in of those with an account; in nanoseconds. */
    public long atSignIn(String name, String password) throws IOException {
        try (Phone phone = phone()) {
            Matcher token = TOKEN.matcher(phone.get("/sign-in").body());
            if (!token.find()) {
                throw new IOException("the page to sign in has no token");
            }
            Map<String, String> form =
                    Map.of("name", name, "password", password, "_csrf", token.group(1));
            long start = System.nanoTime();
            Reply answer = phone.post("/sign-in", form);
            long took = System.nanoTime() - start;
            if (!answer.header("location").contains("wrong")) {
                throw new IOException("a wrong password led to " + answer.header("location"));
            }
            return took;
        }
    }

    /** From somewhere else each time, so that nobody has to wait for those before. */
    private Phone phone() {
        InetAddress from = Network.draw(random);
        return new Phone(from, plan.port(), plan.patience());
    }
}
