package io.why401.agent;

import java.io.File;
import org.jspecify.annotations.Nullable;

/**
 * What {@code agentmain} is asked for, as one text: settings and nothing else, or {@code detach}, or what the command line
 * sends. That names its jar: a JVM that once loaded this entry class keeps it, with the jar it came from, and an upgraded
 * jar attached later must bring its own engine. So the form is for good, like the names in {@link Why401Agent}.
 *
 * <pre>
 *   attach
 *   /opt/why401-agent.jar
 *   endpoint=off,events.stdout=true
 * </pre>
 */
record AgentCall(
        boolean detaches, @Nullable File jar, @Nullable String settings) {

    static final String DETACH = "detach";

    private static final String ATTACH = "attach\n";

    static AgentCall parse(@Nullable String argument) {
        if (argument == null || !argument.startsWith(ATTACH)) {
            return new AgentCall(DETACH.equals(argument), null, argument);
        }
        int end = argument.indexOf('\n', ATTACH.length());
        String jar = argument.substring(ATTACH.length(), end < 0 ? argument.length() : end);
        return new AgentCall(false, new File(jar), end < 0 ? "" : argument.substring(end + 1));
    }

    static String attach(File jar, String settings) {
        return ATTACH + jar + "\n" + settings;
    }
}
