package org.muster.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.muster.server.otlp.OtlpAddress;
import org.muster.server.telemetry.MetricsToken;
import org.muster.server.telemetry.Telemetry;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Who is told how a server does; nothing of it tells of anybody. */
final class TelemetryOptions {
    @Option(
            names = "--metrics-token-file",
            paramLabel = "FILE",
            description =
                    "Opens /metrics, in the text format of Prometheus, to whoever shows the line in"
                            + " this file (Authorization: Bearer …). Without it there is no such"
                            + " address.")
    private @Nullable Path metricsToken;

    @Option(
            names = "--traces-to",
            paramLabel = "URL",
            description =
                    "Each request and command goes as a span, by pattern and type alone, to this"
                            + " collector of OpenTelemetry: otlp+http://10.0.0.9:4318 or otlp+https://.")
    private @Nullable String tracesTo;

    Telemetry read(CommandSpec spec) {
        return new Telemetry(
                Optional.ofNullable(metricsToken).map(file -> token(spec, file)),
                Optional.ofNullable(tracesTo).map(address -> collector(spec, address)));
    }

    private static MetricsToken token(CommandSpec spec, Path file) {
        try {
            return MetricsToken.parse(Files.readString(file));
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--metrics-token-file is '"
                            + file
                            + "', which cannot be read. Name a file that this user may read.");
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--metrics-token-file is '" + file + "', and " + e.getMessage());
        }
    }

    private static OtlpAddress collector(CommandSpec spec, String address) {
        try {
            return OtlpAddress.parse(address);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--traces-to: " + e.getMessage());
        }
    }
}
