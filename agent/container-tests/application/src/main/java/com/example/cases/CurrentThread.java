package com.example.cases;

/** What the application runs on; by reflection, since it is compiled for Java 17. */
public final class CurrentThread {

    private CurrentThread() {}

    /** {@code virtual} or {@code platform}. */
    public static String kind() {
        return isVirtual() ? "virtual" : "platform";
    }

    public static boolean isVirtual() {
        try {
            return (boolean) Thread.class.getMethod("isVirtual").invoke(Thread.currentThread());
        } catch (NoSuchMethodException before21) {
            return false;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
