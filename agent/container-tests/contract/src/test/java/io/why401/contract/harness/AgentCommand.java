package io.why401.contract.harness;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The packed jar and its command line, run as an operator runs it. */
public final class AgentCommand {

    public static final Path JAR =
            Path.of(System.getProperty("why401.agent", "why401-agent.jar")).normalize();

    private AgentCommand() {}

    /** What it printed; it must succeed. */
    static String run(String... arguments) {
        List<String> command = new ArrayList<>(List.of(Jdk.tool("java"), "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        return Jdk.run(command);
    }
}
