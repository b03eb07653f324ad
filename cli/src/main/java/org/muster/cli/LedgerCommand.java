package org.muster.cli;

import picocli.CommandLine.Command;

/** Looks after the ledger. */
@Command(
        name = "ledger",
        mixinStandardHelpOptions = true,
        subcommands = {LedgerVerifyCommand.class, LedgerAnchorCommand.class},
        description = "Looks after the ledger.")
final class LedgerCommand {}
