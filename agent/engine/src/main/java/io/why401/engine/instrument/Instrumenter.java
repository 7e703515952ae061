package io.why401.engine.instrument;

import io.why401.engine.health.AgentHealth;
import io.why401.engine.health.AgentLog;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Brings hooks into classes that are already there and takes them out again. On the agent's thread only: inside a
 * transformer's callback the JVM ignores a retransformation without a word (tried on JDK 17 and 25).
 */
public final class Instrumenter {

    private final Instrumentation jvm;
    private final HookRegistry registry;
    private final HookTransformer transformer;
    private final AgentHealth health;
    private final Set<Class<?>> givenBack = Collections.newSetFromMap(new WeakHashMap<>());
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private volatile Consumer<Runnable> manifests = reading -> {};

    public Instrumenter(Instrumentation jvm, HookRegistry registry, AgentHealth health) {
        this.jvm = jvm;
        this.registry = registry;
        this.transformer = new HookTransformer(registry, new Weaver(health), this::askManifest);
        this.health = health;
    }

    /** Where files may be opened: the agent's thread. Without one, versions that no jar's name tells stay unknown. */
    public void readManifestsOn(Consumer<Runnable> thread) {
        manifests = thread;
    }

    /** {@code heard} is called inside the callback, before the JVM lists the class; for one class. */
    public void whenLoaded(String className, Runnable heard) {
        transformer.whenLoaded(className, heard);
    }

    private void askManifest(List<String> libraries, String jarFile) {
        for (String library : libraries) {
            if (asked.add(library)) {
                manifests.accept(() -> health.version(library, LibraryVersion.inManifestOf(jarFile)));
            }
        }
    }

    /** What the {@link Gate} delegates to once it is awake. */
    public ClassFileTransformer transformer() {
        return transformer;
    }

    /**
     * Weaves hooked classes that were loaded before the gate woke; with an AOT cache that is before premain. In the order
     * of declaration, since requests are under way: by the time the servlet fallback looks at one, it can know that the
     * container's own hooks see it too.
     */
    public void weaveLoadedClasses() {
        Map<String, List<Class<?>>> unwoven = new HashMap<>();
        for (Class<?> loaded : jvm.getAllLoadedClasses()) {
            if (registry.knows(loaded.getName()) && !transformer.hasSeen(loaded)) {
                unwoven.computeIfAbsent(loaded.getName(), name -> new ArrayList<>())
                        .add(loaded);
            }
        }
        for (String name : registry.classes()) {
            unwoven.getOrDefault(name, List.of()).forEach(this::retransform);
        }
    }

    /** The same for the last time: whatever is loaded from now on comes through the transformer. */
    public void catchUp() {
        weaveLoadedClasses();
        transformer.caughtUp();
    }

    /** Takes one library's hooks out of every loaded class. */
    public void remove(String library) {
        registry.disable(library);
        List<String> names = registry.classesOf(library);
        for (Class<?> loaded : jvm.getAllLoadedClasses()) {
            if (names.contains(loaded.getName())) {
                retransform(loaded);
            }
        }
    }

    /**
     * Takes every hook out, once the transformer is no longer registered. A second call finds classes whose loading had
     * begun before that.
     *
     * @return how many classes the JVM did not take back: they go on calling a bridge where nobody listens
     */
    public int giveBack() {
        int kept = 0;
        for (Class<?> loaded : jvm.getAllLoadedClasses()) {
            if (registry.knows(loaded.getName()) && givenBack.add(loaded) && !retransform(loaded)) {
                kept++;
            }
        }
        return kept;
    }

    /** One class at a time: another agent's quarrel with one class must not cost us the others. */
    private boolean retransform(Class<?> loaded) {
        if (!jvm.isModifiableClass(loaded)) {
            return false;
        }
        try {
            jvm.retransformClasses(loaded);
            AgentLog.debug("retransformed " + loaded.getName());
            return true;
        } catch (Exception | LinkageError | InternalError refused) {
            // InternalError is what the JVM throws for every refusal that it has no better name for.
            health.error("retransformation", refused);
            return false;
        }
    }
}
