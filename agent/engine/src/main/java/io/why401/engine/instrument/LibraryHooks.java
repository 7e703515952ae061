package io.why401.engine.instrument;

import java.util.Set;

/** The hooks of one library, in one file: where they are, and the advice that goes there. */
public interface LibraryHooks {

    /** Short name: the NAME of the setting {@code why401.hooks.NAME.enabled}, of log lines and of {@code /status}. */
    String name();

    /** Names of server classes whose loading wakes the agent. Only servers have any: a command-line tool opens no port. */
    default Set<String> wakes() {
        return Set.of();
    }

    void declare(HookRegistry hooks);
}
