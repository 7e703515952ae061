package io.why401.engine;

import io.why401.engine.capture.BridgeListener;
import io.why401.engine.capture.PerClass;
import io.why401.engine.health.AgentHealth;
import io.why401.engine.health.AgentLog;
import io.why401.engine.health.AgentVersion;
import io.why401.engine.instrument.Gate;
import io.why401.engine.instrument.ServerClasses;
import io.why401.engine.settings.Settings;
import java.lang.instrument.Instrumentation;
import org.jspecify.annotations.Nullable;

/** The agent from start to detach. Asleep it is a connection to the bridge and one transformer on the watch for a server. */
final class Watch {

    private final Instrumentation jvm;
    private final Presence presence;
    private final Awakening awakening;
    private final BridgeListener listener;
    private final Gate gate;

    private Watch(Settings settings, Instrumentation jvm) {
        AgentHealth health = new AgentHealth();
        this.jvm = jvm;
        this.presence = new Presence(jvm);
        this.awakening = new Awakening(settings, jvm, health, presence);
        this.listener = new BridgeListener(health, awakening::disable);
        this.gate = new Gate(ServerClasses.WAKING, () -> awakening.wake(listener), health);
        awakening.retryWith(gate);
    }

    /** Connects to the bridge, or says in one line why not. */
    static @Nullable Watch begin(Settings settings, Instrumentation jvm) {
        if (Why401Bridge.abi() != Why401Bridge.ABI) {
            AgentLog.error("another version of why401 left its bridge in this JVM: restart it to use this one");
            return null;
        }
        Watch watch = new Watch(settings, jvm);
        if (!Why401Bridge.connect(watch.listener)) {
            AgentLog.warn("a copy of why401 is already at work in this JVM; this one does nothing");
            return null;
        }
        watch.presence.says("asleep until the first server class is loaded");
        jvm.addTransformer(watch.gate, true);
        watch.wakeForLoadedServers();
        return watch;
    }

    /** A server may be there already: attached late, or loaded from an AOT cache before premain (JDK 25). */
    private void wakeForLoadedServers() {
        for (Class<?> loaded : jvm.getAllLoadedClasses()) {
            if (ServerClasses.WAKING.contains(loaded.getName().replace('.', '/'))) {
                gate.wakeNow();
                return;
            }
        }
    }

    void awaitReady() {
        awakening.awaitStarted();
    }

    /** In this order nothing is counted half: first all hooks fall silent at once, then they are taken out. */
    void end() {
        gate.close();
        jvm.removeTransformer(gate);
        Why401Bridge.disconnect(listener);
        awakening.end();
        presence.ends();
        PerClass.forgetAll();
        JdkMemory.forget();
        AgentLog.info("why401 " + AgentVersion.version() + ": detached");
    }
}
