package org.muster.server.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Where the style sheets and scripts of others lie, in the versions that were built in. */
public final class Assets {
    public static final String GOVUK = "/assets/govuk.css";
    static final String GOVUK_ORIGINAL =
            path("govuk-frontend", "dist/govuk/govuk-frontend.min.css");
    public static final String HTMX = path("htmx.org", "dist/htmx.min.js");

    private Assets() {}

    private static String path(String library, String file) {
        String about = "/META-INF/maven/org.webjars.npm/" + library + "/pom.properties";
        try (var in = Assets.class.getResourceAsStream(about)) {
            if (in == null) {
                throw new IllegalStateException(library + " is missing from the program");
            }
            Properties properties = new Properties();
            properties.load(in);
            return "/webjars/" + library + "/" + properties.getProperty("version") + "/" + file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
