package io.why401.agent.child;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;

/** Runs {@link TomcatMain} in a class loader that passes on the JDK's packages only, as OSGi and JBoss Modules do. */
public final class StrictMain {

    private StrictMain() {}

    public static void main(String[] arguments) throws Exception {
        List<URL> classPath = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            classPath.add(url(entry));
        }
        try (Strict loader = new Strict(classPath.toArray(new URL[0]))) {
            Thread.currentThread().setContextClassLoader(loader);
            loader.loadClass(TomcatMain.class.getName())
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments);
        }
    }

    private static URL url(String entry) throws MalformedURLException {
        return new File(entry).toURI().toURL();
    }

    private static final class Strict extends URLClassLoader {

        /** No package of ours could pass here, not even one in the bootstrap loader. */
        private static final List<String> JDK =
                List.of("java.", "javax.", "jdk.", "sun.", "com.sun.", "org.w3c.", "org.xml.", "org.ietf.");

        Strict(URL[] classPath) throws IOException {
            super(classPath, null);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (JDK.stream().anyMatch(name::startsWith)) {
                return ClassLoader.getPlatformClassLoader().loadClass(name);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded != null ? loaded : findClass(name);
            }
        }
    }
}
