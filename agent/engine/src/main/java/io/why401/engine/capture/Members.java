package io.why401.engine.capture;

import io.why401.engine.health.AgentHealth;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one reader of library objects: members by name, through cached method handles, so that javax and jakarta, and every
 * version, are one file and nothing is injected into the application's loaders. A name that does not resolve is counted
 * in the agent's health and reads as null; what the member itself throws is thrown on as {@link Unreadable}.
 *
 * <p>Any thread. Handles hang on the class they belong to ({@link PerClass}): a weak map from class to handle would
 * keep the application's loader alive, since the handle holds the class.
 */
public final class Members {

    private final AgentHealth health;

    private final Handles getters = new Handles("()");
    private final Handles setters = new Handles("(String, Object)");
    private final Handles constants = new Handles("(?, ?)");
    private final Handles fields = new Handles("");
    private final Handles others = new Handles("");

    /** Handles of one class by what they are asked for under. Some hundred look-ups make a decision: the keys are names as they come. */
    private static final class Handles {

        private final PerClass<Map<Object, Optional<MethodHandle>>> byKey =
                new PerClass<>(type -> new ConcurrentHashMap<>());

        private final String suffix;

        /** What stands behind the name where it is reported. */
        Handles(String suffix) {
            this.suffix = suffix;
        }
    }

    /** By the argument's class name: the class itself may belong to a loader that comes and goes. */
    private record WithArgument(String method, String argument) {
        @Override
        public String toString() {
            return method + "(" + argument + ")";
        }
    }

    public Members(AgentHealth health) {
        this.health = health;
    }

    /** A member threw; the refusal goes on without what it would have told. */
    public static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable(String member, Throwable cause) {
            super(member, cause, false, false);
        }
    }

    /** Calls a method without arguments; null when the target is null, too. */
    public @Nullable Object call(@Nullable Object target, String method) {
        return target == null ? null : invoke(target, method, true);
    }

    /** The same for a member that only some versions have: its absence is no news. */
    public @Nullable Object callIfThere(@Nullable Object target, String method) {
        return target == null ? null : invoke(target, method, false);
    }

    private @Nullable Object invoke(Object target, String method, boolean expected) {
        MethodHandle handle =
                find(getters, target.getClass(), method, expected, type -> MemberHandles.method(type, method, null));
        try {
            return handle == null ? null : (Object) handle.invokeExact(target);
        } catch (Throwable thrown) {
            throw new Unreadable(method, thrown);
        }
    }

    /** Calls a lambda of a library's own that looks at neither of its two arguments; null when the method is not there. */
    public @Nullable Object callConstant(Object target, String method) {
        MethodHandle handle =
                find(constants, target.getClass(), method, false, type -> MemberHandles.function(type, method));
        try {
            return handle == null ? null : (Object) handle.invokeExact(target, (Object) null, (Object) null);
        } catch (Throwable thrown) {
            throw new Unreadable(method, thrown);
        }
    }

    /** Calls a static method of a class that the neighbour's own class names, so that its loader has it. */
    public @Nullable Object callStatic(Object neighbour, String className, String method) {
        MethodHandle handle = find(
                others,
                neighbour.getClass(),
                className + "." + method + "()",
                true,
                type -> MemberHandles.ofClass(type, className, method));
        try {
            return handle == null ? null : (Object) handle.invokeExact();
        } catch (Throwable thrown) {
            throw new Unreadable(method, thrown);
        }
    }

    /** Calls a method with one argument, whose class settles the overload. */
    public @Nullable Object call(@Nullable Object target, String method, Object argument) {
        if (target == null) {
            return null;
        }
        Class<?> argumentType = argument.getClass();
        MethodHandle handle = find(
                others,
                target.getClass(),
                new WithArgument(method, argumentType.getName()),
                true,
                type -> MemberHandles.method(type, method, argumentType));
        try {
            return handle == null ? null : (Object) handle.invokeExact(target, argument);
        } catch (Throwable thrown) {
            throw new Unreadable(method, thrown);
        }
    }

    /** Calls a method of two arguments, whatever it returns: {@code setAttribute(String, Object)} and its like. */
    public void call(Object target, String method, String name, Object value) {
        MethodHandle handle =
                find(setters, target.getClass(), method, true, type -> MemberHandles.setter(type, method));
        try {
            if (handle != null) {
                Object ignored = (Object) handle.invokeExact(target, (Object) name, value);
            }
        } catch (Throwable thrown) {
            throw new Unreadable(method, thrown);
        }
    }

    /** Reads a field, private or inherited, where a library has no getter. */
    public @Nullable Object field(@Nullable Object target, String name) {
        return target == null ? null : field(target, name, true);
    }

    /** The same for a field that only some versions have. */
    public @Nullable Object fieldIfThere(@Nullable Object target, String name) {
        return target == null ? null : field(target, name, false);
    }

    private @Nullable Object field(Object target, String name, boolean expected) {
        MethodHandle handle = find(fields, target.getClass(), name, expected, type -> MemberHandles.field(type, name));
        try {
            return handle == null ? null : (Object) handle.invokeExact(target);
        } catch (Throwable thrown) {
            throw new Unreadable(name, thrown);
        }
    }

    /** The result as text; only for members that return a String, a boxed value or an enum. */
    public @Nullable String text(@Nullable Object target, String method) {
        Object value = call(target, method);
        return value == null ? null : value.toString();
    }

    /**
     * The handle of a getter itself, {@code (Object)result}, for what is asked on every response; the caller keeps it on
     * the class. Null, and counted, when there is none.
     */
    public @Nullable MethodHandle getter(Class<?> type, String method, Class<?> result) {
        MethodHandle handle = find(getters, type, method, true, at -> MemberHandles.method(at, method, null));
        return handle == null ? null : handle.asType(MethodType.methodType(result, Object.class));
    }

    /** Calls a public static method with one text, on a class that stands beside {@code target}'s own and is loaded already. */
    public @Nullable Object callStatic(Object target, String className, String method, String argument) {
        try {
            Class<?> type = Class.forName(className, false, target.getClass().getClassLoader());
            return MethodHandles.publicLookup()
                    .unreflect(type.getMethod(method, String.class))
                    .invoke(argument);
        } catch (Throwable thrown) {
            throw new Unreadable(method, thrown);
        }
    }

    /** Those of a class's own methods that have this name. */
    public List<Method> methods(Class<?> type, String name) {
        return Stream.of(MemberHandles.methods(type))
                .filter(method -> method.getName().equals(name))
                .toList();
    }

    /** A class by its name, from the loader of one of its neighbours, not initialised; null when it is not there. */
    public @Nullable Class<?> type(Object neighbour, String className) {
        Class<?> known = neighbour instanceof Class<?> type ? type : neighbour.getClass();
        try {
            return Class.forName(className, false, known.getClassLoader());
        } catch (ClassNotFoundException notThere) {
            return null;
        }
    }

    private @Nullable MethodHandle find(
            Handles handles, Class<?> type, Object key, boolean expected, Resolution resolution) {
        Map<Object, Optional<MethodHandle>> known = handles.byKey.get(type);
        Optional<MethodHandle> handle = known.get(key);
        if (handle == null) {
            handle = Optional.ofNullable(resolution.of(type));
            known.put(key, handle);
        }
        if (handle.isEmpty() && expected) {
            health.unresolved(type.getName(), key + handles.suffix);
        }
        return handle.orElse(null);
    }

    private interface Resolution {
        @Nullable
        MethodHandle of(Class<?> type);
    }
}
