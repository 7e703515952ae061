package io.why401.contract;

import io.why401.contract.harness.Launchable;
import io.why401.contract.harness.ServerProcess;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** One server for all tests of a class, with the agent attached. It is checked once more when it ends: counts, suppressed errors, secrets. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ServerContract implements OnServer {

    private final Launchable kind;
    private final String[] settings;
    private @Nullable ServerProcess started;

    /** With agent settings, as {@code key=value}. */
    ServerContract(Launchable kind, String... settings) {
        this.kind = kind;
        this.settings = settings.clone();
    }

    @BeforeAll
    void start() {
        started = launch();
    }

    @AfterAll
    void stop() {
        if (started != null) {
            started.close();
        }
    }

    ServerProcess launch() {
        return ServerProcess.start(kind, settings);
    }

    final Launchable kind() {
        return kind;
    }

    @Override
    public final ServerProcess server() {
        if (started == null) {
            throw new IllegalStateException("the server did not start");
        }
        return started;
    }
}
