package io.why401.engine.capture;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/** Finds the handles that {@link Members} keeps, by name and in all generic types; null for what is not there or closed to us. */
final class MemberHandles {

    private static final MethodHandles.Lookup OURS = MethodHandles.lookup();

    private MemberHandles() {}

    /**
     * An instance method of any visibility.
     *
     * @param argument class of its one argument, which settles the overload; null for a method without
     */
    static @Nullable MethodHandle method(Class<?> type, String name, @Nullable Class<?> argument) {
        // Public interfaces first: lambdas and package-private classes refuse a lookup on their own class.
        MethodHandle handle = null;
        for (Class<?> at = type; at != null && handle == null; at = at.getSuperclass()) {
            handle = inInterfaces(at, name, argument);
        }
        for (Class<?> at = type; at != null && handle == null; at = at.getSuperclass()) {
            handle = declared(at, name, argument);
        }
        return handle;
    }

    private static @Nullable MethodHandle inInterfaces(Class<?> type, String name, @Nullable Class<?> argument) {
        for (Class<?> implemented : type.getInterfaces()) {
            MethodHandle handle = declared(implemented, name, argument);
            if (handle == null) {
                handle = inInterfaces(implemented, name, argument);
            }
            if (handle != null) {
                return handle;
            }
        }
        return null;
    }

    private static @Nullable MethodHandle declared(Class<?> type, String name, @Nullable Class<?> argument) {
        for (Method method : methods(type)) {
            if (method.getName().equals(name)
                    && !Modifier.isStatic(method.getModifiers())
                    && takes(method.getParameterTypes(), argument)) {
                try {
                    MethodHandle handle =
                            MethodHandles.privateLookupIn(type, OURS).unreflect(method);
                    return handle.asType(MethodType.genericMethodType(argument == null ? 1 : 2));
                } catch (IllegalAccessException closed) {
                    return publicly(method, argument == null ? 1 : 2);
                }
            }
        }
        return null;
    }

    /** None for a class that names, in any signature, a class that is not there: optional dependencies are common. */
    static Method[] methods(Class<?> type) {
        try {
            return type.getDeclaredMethods();
        } catch (LinkageError incomplete) {
            return new Method[0];
        }
    }

    private static Field[] fields(Class<?> type) {
        try {
            return type.getDeclaredFields();
        } catch (LinkageError incomplete) {
            return new Field[0];
        }
    }

    /** Classes of the JDK and of closed named modules open their public members only. */
    private static @Nullable MethodHandle publicly(Method method, int arity) {
        try {
            return MethodHandles.publicLookup().unreflect(method).asType(MethodType.genericMethodType(arity));
        } catch (IllegalAccessException closed) {
            return null;
        }
    }

    private static boolean takes(Class<?>[] parameters, @Nullable Class<?> argument) {
        if (argument == null) {
            return parameters.length == 0;
        }
        return parameters.length == 1
                && MethodType.methodType(parameters[0]).wrap().returnType().isAssignableFrom(argument);
    }

    /** A public static method without arguments, of a class that the neighbour's loader has. */
    static @Nullable MethodHandle ofClass(Class<?> neighbour, String className, String name) {
        try {
            Method method =
                    Class.forName(className, false, neighbour.getClassLoader()).getMethod(name);
            return MethodHandles.publicLookup().unreflect(method).asType(MethodType.genericMethodType(0));
        } catch (ReflectiveOperationException | LinkageError notThere) {
            return null;
        }
    }

    /** An interface's method of two arguments, whatever they are: a lambda's own class is hidden. */
    static @Nullable MethodHandle function(Class<?> type, String name) {
        for (Class<?> implemented : type.getInterfaces()) {
            for (Method method : methods(implemented)) {
                if (method.getName().equals(name) && method.getParameterCount() == 2) {
                    return publicly(method, 3);
                }
            }
        }
        return null;
    }

    /** {@code name(String, Object)}, whatever it returns. */
    static @Nullable MethodHandle setter(Class<?> type, String name) {
        MethodHandle handle = setter(type, name, void.class);
        return handle != null ? handle : setter(type, name, Object.class);
    }

    /** The core of Jetty 12 returns the value that was there. */
    private static @Nullable MethodHandle setter(Class<?> type, String name, Class<?> result) {
        try {
            return MethodHandles.privateLookupIn(type, OURS)
                    .findVirtual(type, name, MethodType.methodType(result, String.class, Object.class))
                    .asType(MethodType.genericMethodType(3));
        } catch (NoSuchMethodException | IllegalAccessException closed) {
            return null;
        }
    }

    /** A getter for a field of any visibility, declared or inherited. */
    static @Nullable MethodHandle field(Class<?> type, String name) {
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            for (Field field : fields(at)) {
                if (field.getName().equals(name) && !Modifier.isStatic(field.getModifiers())) {
                    try {
                        return MethodHandles.privateLookupIn(at, OURS)
                                .unreflectGetter(field)
                                .asType(MethodType.genericMethodType(1));
                    } catch (IllegalAccessException closed) {
                        return null;
                    }
                }
            }
        }
        return null;
    }
}
