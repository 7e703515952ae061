package io.why401.engine;

import io.why401.engine.capture.BridgeListener;
import io.why401.engine.health.AgentHealth;
import io.why401.engine.health.AgentLog;
import io.why401.engine.instrument.Gate;
import io.why401.engine.instrument.ServerClasses;
import io.why401.engine.settings.Settings;
import java.lang.instrument.Instrumentation;

/** The agent asleep: connected to the bridge, one transformer on the watch for a server. */
final class Watch {

    private Watch() {}

    /** Connects to the bridge, or says in one line why not. */
    static void begin(Settings settings, Instrumentation jvm) {
        if (Why401Bridge.abi() != Why401Bridge.ABI) {
            AgentLog.error("another version of why401 left its bridge in this JVM: restart it to use this one");
            return;
        }
        AgentHealth health = new AgentHealth();
        Awakening awakening = new Awakening(settings, jvm, health);
        BridgeListener listener = new BridgeListener(health, awakening::disable);
        if (!Why401Bridge.connect(listener)) {
            AgentLog.warn("a copy of why401 is already at work in this JVM; this one does nothing");
            return;
        }
        Gate gate = new Gate(ServerClasses.WAKING, () -> awakening.wake(listener), health);
        awakening.retryWith(gate);
        jvm.addTransformer(gate, true);
        wakeForLoadedServers(jvm, gate, health);
    }

    /** A server may be there already: attached late, or loaded from an AOT cache before premain (JDK 25). */
    private static void wakeForLoadedServers(Instrumentation jvm, Gate gate, AgentHealth health) {
        for (Class<?> loaded : jvm.getAllLoadedClasses()) {
            if (ServerClasses.WAKING.contains(loaded.getName().replace('.', '/'))) {
                try {
                    gate.wake();
                } catch (RuntimeException | LinkageError failed) {
                    health.error("waking", failed);
                }
                return;
            }
        }
    }
}
