package org.muster.cli;

import java.util.ArrayList;
import java.util.List;
import org.muster.server.publication.PublishTo;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Systems that a server tells of published bulletins. */
final class PublishOptions {
    static final String KEY = "MUSTER_PUBLISH_KEY";

    @Option(
            names = "--publish-to",
            paramLabel = "OPERATION=URL",
            description =
                    "Each bulletin that the operation publishes is posted there once, signed, such"
                            + " as niamey-2023=https://press.example.org/take. The key to sign with"
                            + " is in MUSTER_PUBLISH_KEY; of a second one in MUSTER_PUBLISH_KEY_2,"
                            + " and so on.")
    private List<String> systems = new ArrayList<>();

    List<PublishTo> read(CommandSpec spec) {
        try {
            return PublishTo.eachOnce(
                    OfOperation.read(spec, "--publish-to", KEY, systems, PublishTo::parse));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage() + ".");
        }
    }
}
