package io.why401.agent.child;

import java.util.Set;
import java.util.TreeSet;

/** No server at all: prints which threads run and which of the agent's classes it can get hold of. */
public final class PlainMain {

    private PlainMain() {}

    public static void main(String[] names) {
        Set<String> threads = new TreeSet<>();
        Thread.getAllStackTraces().keySet().forEach(thread -> threads.add(thread.getName()));
        System.out.println("threads " + threads);
        for (String name : names) {
            System.out.println(name + " " + isVisible(name));
        }
    }

    private static boolean isVisible(String className) {
        try {
            Class.forName(className);
            return true;
        } catch (ClassNotFoundException | LinkageError hidden) {
            return PlainMain.class.getClassLoader().getResource(className.replace('.', '/') + ".class") != null;
        }
    }
}
