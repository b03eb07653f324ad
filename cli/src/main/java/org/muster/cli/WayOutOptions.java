package org.muster.cli;

import java.util.ArrayList;
import java.util.List;
import org.muster.server.campaigns.WayOut;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Ways by which a server sends campaigns. */
final class WayOutOptions {
    static final String SECRET = "MUSTER_WAY_OUT_SECRET";

    @Option(
            names = "--way-out",
            paramLabel = "OPERATION=URL",
            description =
                    "Campaigns of the operation go out there: SMS by"
                            + " smpps://name@host:2775?from=MUSTER&rate=10&price=0.05&currency=EUR,"
                            + " mail by smtp://name@host:587?from=crisis%%40example.org, or whatever else by"
                            + " https://host/path. Password or key are in MUSTER_WAY_OUT_SECRET; of a"
                            + " second one in MUSTER_WAY_OUT_SECRET_2, and so on.")
    private List<String> ways = new ArrayList<>();

    List<WayOut> read(CommandSpec spec) {
        try {
            return WayOut.oneOfEach(
                    OfOperation.read(spec, "--way-out", SECRET, ways, WayOut::parse));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage() + ".");
        }
    }
}
