package io.why401.engine.capture.spring;

/** Tests an object's class by name, along its superclasses: the class itself is not on our class path. */
public final class Lineage {

    private Lineage() {}

    public static boolean isA(Object object, String className) {
        return isSubclass(object.getClass(), className);
    }

    public static boolean isSubclass(Class<?> type, String className) {
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            if (at.getName().equals(className)) {
                return true;
            }
        }
        return false;
    }

    /** Also along interfaces; only for objects that are few, such as the beans of a context read once. */
    public static boolean implementsInterface(Class<?> type, String name) {
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            for (Class<?> implemented : at.getInterfaces()) {
                if (implemented.getName().equals(name) || implementsInterface(implemented, name)) {
                    return true;
                }
            }
        }
        return type.isInterface() && type.getName().equals(name);
    }
}
