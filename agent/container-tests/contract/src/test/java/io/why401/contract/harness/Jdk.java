package io.why401.contract.harness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The JDK that runs the tests, its tools, and where to find another. */
public final class Jdk {

    static final Path HOME = Path.of(System.getProperty("java.home"));

    private static final int VIRTUAL_THREADS = 21;

    private static final Pattern VERSION = Pattern.compile("(?m)^JAVA_VERSION=\"(\\d+)");

    private Jdk() {}

    static String tool(String name) {
        return HOME.resolve("bin").resolve(name).toString();
    }

    /** One with virtual threads: that of the tests, else one installed beside it. */
    public static Optional<Path> withVirtualThreads() {
        if (Runtime.version().feature() >= VIRTUAL_THREADS) {
            return Optional.of(HOME);
        }
        try (Stream<Path> beside = Files.list(HOME.getParent())) {
            return beside.filter(home -> version(home) >= VIRTUAL_THREADS)
                    .sorted()
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static boolean hasVirtualThreads() {
        return withVirtualThreads().isPresent();
    }

    /** 0 for a folder without a JDK. */
    private static int version(Path home) {
        try {
            Path release = home.resolve("release");
            if (!Files.isRegularFile(release)
                    || !Files.isExecutable(home.resolve("bin").resolve("java"))) {
                return 0;
            }
            Matcher version = VERSION.matcher(Files.readString(release));
            return version.find() ? Integer.parseInt(version.group(1)) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What jcmd says of that process. */
    public static String ask(long pid, String command) {
        return run(List.of(tool("jcmd"), Long.toString(pid), command));
    }

    /** Output of a command that must succeed; both streams. */
    static String run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(command + " ended with " + process.exitValue() + ": " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
