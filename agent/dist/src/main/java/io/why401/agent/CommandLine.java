package io.why401.agent;

import java.io.File;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** {@code java -jar why401-agent.jar …}: puts the agent into a running JVM and takes it off again. */
public final class CommandLine {

    private static final String HELP = """
            java -jar why401-agent.jar attach PID [settings]   watch the 401s of a running JVM from now on
            java -jar why401-agent.jar detach PID              take the agent off again
            java -jar why401-agent.jar --help | --version

            PID        a process of your own, such as jps or jcmd lists it
            settings   as after -javaagent:why401-agent.jar=, for example endpoint=127.0.0.1:0,events.stdout=true
                       Relative paths are those of the process.

            Exit code  0 done, 1 failed, 2 wrong arguments, 3 no such process, 4 not a JVM, 5 another user's,
                       6 the JVM forbids it, 7 already watching, 8 nothing attached

            Java 21 and later write a warning of their own into the process's stderr when an agent is attached, unless
            the process runs with -XX:+EnableDynamicAgentLoading.
            """;

    private final PrintStream out;
    private final PrintStream err;

    CommandLine(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(System.out, System.err).run(arguments).code());
    }

    Exit run(String... arguments) {
        try {
            out.println(carryOut(Command.parse(arguments)));
            return Exit.DONE;
        } catch (Refused refused) {
            err.println("why401: " + refused.getMessage());
            return refused.exit();
        } catch (NoClassDefFoundError lacking) {
            err.println("why401: this Java runtime lacks the module jdk.attach; run the command with a JDK's java");
            return Exit.FAILED;
        }
    }

    private static String carryOut(Command command) throws Refused {
        if (command instanceof Command.Attach attach) {
            return attach(attach.pid(), attach.settings());
        }
        if (command instanceof Command.Detach detach) {
            return detach(detach.pid());
        }
        return command instanceof Command.Version ? "why401 " + version() : HELP.stripTrailing();
    }

    private static String attach(long pid, String settings) throws Refused {
        File jar = ownJar();
        try (RunningJvm jvm = RunningJvm.connect(pid)) {
            Presence before = jvm.presence();
            if (before != null) {
                throw new Refused(
                        Exit.ALREADY_WATCHING, "process " + pid + ": already watching, version " + before.version());
            }
            jvm.load(jar, AgentCall.attach(jar, settings));
            Presence now = jvm.presence();
            if (now == null) {
                throw new Refused(Exit.FAILED, "process " + pid + ": the agent did not start; its stderr says why");
            }
            return "process " + pid + ": why401 " + now.version() + ", " + now.doing();
        }
    }

    private static String detach(long pid) throws Refused {
        try (RunningJvm jvm = RunningJvm.connect(pid)) {
            Presence before = jvm.presence();
            if (before == null) {
                throw new Refused(Exit.NOTHING_ATTACHED, "process " + pid + ": nothing is attached");
            }
            jvm.load(ownJar(), AgentCall.DETACH);
            if (jvm.presence() != null) {
                throw new Refused(Exit.FAILED, "process " + pid + ": the agent is still there; its stderr says why");
            }
            return "process " + pid + ": why401 " + before.version() + " detached";
        }
    }

    private static File ownJar() throws Refused {
        try {
            return Why401Agent.ownJar().getCanonicalFile();
        } catch (Exception unknown) {
            throw new Refused(Exit.FAILED, "cannot find the agent's own jar: " + unknown.getMessage());
        }
    }

    private static @Nullable String version() {
        return CommandLine.class.getPackage().getImplementationVersion();
    }
}
