package io.why401.engine.instrument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;

/** All declared hooks by class name. Filled once, then read by any thread that loads a class. */
public final class HookRegistry {

    private final Map<String, List<Hook>> byClass = new LinkedHashMap<>();
    private final Set<String> disabled = ConcurrentHashMap.newKeySet();
    private String declaring = "";

    private HookRegistry() {}

    /** Declares every library's hooks but those that are switched off. Throws {@link IllegalArgumentException} for advice that breaks the rules. */
    public static HookRegistry of(List<? extends LibraryHooks> libraries, Set<String> disabled) {
        HookRegistry registry = new HookRegistry();
        for (LibraryHooks library : libraries) {
            if (!disabled.contains(library.name())) {
                registry.declaring = library.name();
                library.declare(registry);
            }
        }
        return registry;
    }

    /** For {@link LibraryHooks#declare}: copies {@code advice} into the methods of {@code className} that match. */
    public void advise(String className, ElementMatcher<? super MethodDescription> method, Class<?> advice) {
        add(new Hook(declaring, className, method, advice, true));
    }

    /** The same for a method that only some versions of the class have: its absence is no news. */
    public void adviseIfThere(String className, ElementMatcher<? super MethodDescription> method, Class<?> advice) {
        add(new Hook(declaring, className, method, advice, false));
    }

    private void add(Hook hook) {
        AdviceRules.check(hook.advice());
        byClass.computeIfAbsent(hook.className(), name -> new ArrayList<>()).add(hook);
    }

    /** Hooks that are to be in {@code className} now; empty for nearly every class there is. */
    List<Hook> in(String className) {
        List<Hook> hooks = byClass.get(className);
        if (hooks == null) {
            return List.of();
        }
        return disabled.isEmpty()
                ? hooks
                : hooks.stream()
                        .filter(hook -> !disabled.contains(hook.library()))
                        .toList();
    }

    /** Whether any library ever declared a hook in {@code className}, switched off since or not. */
    boolean knows(String className) {
        return byClass.containsKey(className);
    }

    /** Their names, in the order of declaration. */
    List<String> classes() {
        return List.copyOf(byClass.keySet());
    }

    /** From now on classes are woven without this library's hooks; those already woven must be retransformed. */
    void disable(String library) {
        disabled.add(library);
    }

    List<String> classesOf(String library) {
        return byClass.entrySet().stream()
                .filter(entry -> entry.getValue().stream()
                        .anyMatch(hook -> hook.library().equals(library)))
                .map(Map.Entry::getKey)
                .toList();
    }
}
