package io.why401.agent;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The connection to another JVM. Its class needs the module jdk.attach, which not every runtime has. */
final class RunningJvm implements AutoCloseable {

    /** The attach protocol up to JDK 23 (HotSpot, attachListener.hpp) takes no longer argument. */
    private static final int LONGEST_ARGUMENT = 1_023;

    private static final String ROOT = "root";
    private static final Pattern LAUNCHER = Pattern.compile("[/\\\\]javaw?(\\.exe)?$");

    private final long pid;
    private final VirtualMachine jvm;

    private RunningJvm(long pid, VirtualMachine jvm) {
        this.pid = pid;
        this.jvm = jvm;
    }

    static RunningJvm connect(long pid) throws Refused {
        ProcessHandle process = ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .orElseThrow(() -> new Refused(Exit.NO_SUCH_PROCESS, "there is no process " + pid));
        refuseAnotherUsers(process);
        // Attaching sends a signal, which ends a process that is no JVM.
        if (!isJvm(process)) {
            throw new Refused(Exit.NO_JVM, "process " + pid + " is not a JVM");
        }
        refuseWhereForbidden(process);
        try {
            return new RunningJvm(pid, VirtualMachine.attach(Long.toString(pid)));
        } catch (AttachNotSupportedException forbidden) {
            throw forbidden(pid, forbidden.getMessage());
        } catch (IOException failed) {
            throw new Refused(Exit.FAILED, "cannot attach to process " + pid + ": " + failed.getMessage());
        }
    }

    private static void refuseAnotherUsers(ProcessHandle process) throws Refused {
        String owner = process.info().user().orElse("");
        String own = ProcessHandle.current().info().user().orElse("");
        if (!owner.isEmpty() && !own.isEmpty() && !owner.equals(own) && !own.equals(ROOT)) {
            throw new Refused(
                    Exit.ANOTHER_USERS,
                    "process " + process.pid() + " belongs to " + owner + "; run the command as " + owner);
        }
    }

    /** Asked of a JVM with this option and without performance data, the JDK would make it print thread dumps for 10 s. */
    private static void refuseWhereForbidden(ProcessHandle process) throws Refused {
        for (String argument : process.info().arguments().orElse(new String[0])) {
            if (argument.equals("-XX:+DisableAttachMechanism")) {
                throw forbidden(process.pid(), argument);
            }
        }
    }

    private static Refused forbidden(long pid, @Nullable String why) {
        return new Refused(Exit.FORBIDDEN, "process " + pid + " does not let itself be attached to: " + why);
    }

    private static boolean isJvm(ProcessHandle process) {
        String command = process.info().command().orElse("");
        if (LAUNCHER.matcher(command).find()) {
            return true;
        }
        String id = Long.toString(process.pid());
        return hasMapped("libjvm", Path.of("/proc", id, "maps"))
                || VirtualMachine.list().stream().anyMatch(listed -> listed.id().equals(id));
    }

    /** A launcher of another name, such as jsvc's, on Linux. */
    private static boolean hasMapped(String library, Path maps) {
        try (Stream<String> lines = Files.lines(maps)) {
            return lines.anyMatch(line -> line.contains(library));
        } catch (IOException | RuntimeException unreadable) {
            return false;
        }
    }

    /** Null when no agent is at work there. */
    @Nullable
    Presence presence() throws Refused {
        try {
            return Presence.in(jvm.getAgentProperties());
        } catch (IOException failed) {
            throw new Refused(Exit.FAILED, "process " + pid + " does not answer: " + failed.getMessage());
        }
    }

    void load(File jar, String argument) throws Refused {
        if (jar.getPath().indexOf('=') >= 0) {
            throw new Refused(Exit.FAILED, "the JVM takes no agent whose path has a = in it: " + jar);
        }
        if ((jar + "=" + argument).getBytes(UTF_8).length > LONGEST_ARGUMENT) {
            throw new Refused(Exit.MISUSED, "too many settings for an attach; put them into a file, config=FILE");
        }
        try {
            jvm.loadAgent(jar.getPath(), argument);
        } catch (AgentInitializationException unreadable) {
            throw new Refused(
                    Exit.FAILED,
                    "process " + pid + " cannot read " + jar + "; put the jar where the process finds and may read it");
        } catch (AgentLoadException forbidden) {
            throw forbidden(pid, forbidden.getMessage());
        } catch (IOException failed) {
            throw new Refused(Exit.FAILED, "process " + pid + " does not answer: " + failed.getMessage());
        }
    }

    @Override
    public void close() {
        try {
            jvm.detach();
        } catch (IOException gone) {
            return; // the process ended; there is nothing to let go of
        }
    }
}
