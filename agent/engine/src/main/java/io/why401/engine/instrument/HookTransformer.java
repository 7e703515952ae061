package io.why401.engine.instrument;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Weaves the classes that have hooks, as they are loaded or retransformed. Any thread. It keeps names, and those only until
 * it has caught up: applications come and go for as long as the server runs.
 */
final class HookTransformer implements ClassFileTransformer {

    private final HookRegistry registry;
    private final Weaver weaver;
    private final Unversioned unversioned;
    private final Set<String> woven = ConcurrentHashMap.newKeySet();
    private volatile boolean caughtUp;
    private volatile @Nullable Awaited awaited;

    /** Woven by nobody, but waited for. */
    private record Awaited(String className, Runnable heard) {}

    /** Told of libraries whose jar has no version in its name; called while a class is being loaded. */
    interface Unversioned {
        void found(List<String> libraries, String jarFile);
    }

    HookTransformer(HookRegistry registry, Weaver weaver, Unversioned unversioned) {
        this.registry = registry;
        this.weaver = weaver;
        this.unversioned = unversioned;
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable Module module,
            @Nullable ClassLoader loader,
            String name,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] classFile) {
        String className = name.replace('/', '.');
        List<Hook> hooks = registry.in(className);
        if (hooks.isEmpty()) {
            Awaited waiting = awaited;
            if (waiting != null && waiting.className.equals(className)) {
                waiting.heard.run();
            }
            return null;
        }
        String version = LibraryVersion.of(domain);
        byte[] result = weaver.weave(className, classFile, hooks, version);
        String jar = version.equals(LibraryVersion.UNKNOWN) ? LibraryVersion.jarFile(domain) : null;
        if (jar != null) {
            unversioned.found(hooks.stream().map(Hook::library).distinct().toList(), jar);
        }
        if (!caughtUp) {
            woven.add(key(className, loader));
        }
        return result;
    }

    void whenLoaded(String className, Runnable heard) {
        awaited = new Awaited(className, heard);
    }

    /** No class is left that was loaded before the agent woke. */
    void caughtUp() {
        caughtUp = true;
        woven.clear();
    }

    /** Whether this class has already passed: it need not be retransformed. */
    boolean hasSeen(Class<?> type) {
        return woven.contains(key(type.getName(), type.getClassLoader()));
    }

    /** A loader's identity as text: a reference here would keep an undeployed application alive. */
    private static String key(String className, @Nullable ClassLoader loader) {
        return className + "@" + System.identityHashCode(loader);
    }
}
