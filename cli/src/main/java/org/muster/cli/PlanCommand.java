package org.muster.cli;

import picocli.CommandLine.Command;

/** Plans who moves when. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        subcommands = {
            PlanSolveCommand.class,
            PlanCheckCommand.class,
            PlanWhyCommand.class,
            PlanSizeCommand.class,
            PlanSimulateCommand.class,
            PlanBepCommand.class,
            PlanInstancesCommand.class
        },
        description = "Plans, with how far from the best they may be.")
final class PlanCommand {}
