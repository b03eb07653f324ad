package org.muster.cli;

import picocli.CommandLine.Command;

/** Looks after the operator's key. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        subcommands = {KeysRotateCommand.class, KeysMakeCommand.class},
        description = "Looks after the operator's key.")
final class KeysCommand {}
