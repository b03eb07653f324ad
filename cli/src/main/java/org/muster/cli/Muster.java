package org.muster.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The front door of Muster: {@code muster …}. Each command is a class of its own in this package,
 * and starts only what it needs.
 */
@Command(
        name = "muster",
        mixinStandardHelpOptions = true,
        version = "Muster 0.1.0-SNAPSHOT",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            GateCommand.class,
            ExerciseCommand.class,
            LedgerCommand.class,
            KeysCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            SyncCommand.class,
            ImportCommand.class,
            ValidateCommand.class,
            ConvertCommand.class,
            LinkCommand.class,
            PlanCommand.class,
            PopulationCommand.class,
            TrainCommand.class
        },
        description =
                "Brings people home: lists, requests, seats, gates and the numbers that follow.",
        footer = {
            "",
            "In a source checkout, four more:",
            "  muster test     runs every test",
            "  muster check    format, compile, quick tests: run it before each commit",
            "  muster bench    measures, and prints each figure beside its aim",
            "  muster package  makes a folder, archives and a Debian package that need no Java"
        })
public final class Muster implements Runnable {

    @Spec private CommandSpec spec;

    private Muster() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Muster());
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "No command was given. Choose one from the help below.");
    }
}
