package org.muster.cli;

import picocli.CommandLine.Command;

/** Carries facts between nodes as files. */
@Command(
        name = "sync",
        mixinStandardHelpOptions = true,
        subcommands = {SyncExportCommand.class, SyncImportCommand.class},
        description = "Carries facts between nodes as files, where no network joins them.",
        footer = {
            "",
            "For a node that does not run just now. While it runs, its page of nodes does the same."
        })
final class SyncCommand {}
