package io.why401.agent.child;

/** Loads the classes named in its arguments before any later agent's premain, as an AOT cache does. */
public final class PreloadingAgent {

    private PreloadingAgent() {}

    public static void premain(String arguments) throws ClassNotFoundException {
        for (String name : arguments.split(",", -1)) {
            Class.forName(name, true, ClassLoader.getSystemClassLoader());
        }
    }
}
