package io.why401.engine.instrument;

import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandles;
import java.util.Map;
import java.util.Set;

/**
 * Defines the bridge into java.base. There every loader finds it, also those of OSGi, JBoss Modules and named modules,
 * which all pass {@code java.*} on; and unlike an appended bootstrap jar it leaves application CDS usable.
 */
public final class BridgeInstallation {

    private static final String BRIDGE = "java.lang.Why401Bridge";

    private BridgeInstallation() {}

    /**
     * Makes sure that the bridge is there. Must run before any class that names it is linked. A bridge that an earlier
     * agent left behind is used again: a second definition is a LinkageError.
     */
    public static void ensure(Instrumentation jvm) throws IOException, IllegalAccessException {
        if (isThere()) {
            return;
        }
        Module ours = BridgeInstallation.class.getModule();
        // To the engine loader's own module and nobody else's: the application's class path stays locked out.
        jvm.redefineModule(
                Object.class.getModule(), Set.of(), Map.of(), Map.of("java.lang", Set.of(ours)), Set.of(), Map.of());
        try (InputStream bytes = BridgeInstallation.class.getResourceAsStream("/java/lang/Why401Bridge.class")) {
            if (bytes == null) {
                throw new IOException("the agent's jar has no bridge in it");
            }
            MethodHandles.privateLookupIn(Object.class, MethodHandles.lookup()).defineClass(bytes.readAllBytes());
        }
    }

    private static boolean isThere() {
        try {
            Class.forName(BRIDGE, false, null);
            return true;
        } catch (ClassNotFoundException notYet) {
            return false;
        }
    }
}
