package io.why401.agent;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.security.cert.Certificate;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/**
 * Loads the engine and its libraries from {@code inst/} of the agent's jar, where they lie as {@code .classdata}: no other
 * loader can, so the application never meets our Byte Buddy or Micrometer, nor we its own. Nothing is unpacked, so a
 * read-only file system is enough.
 *
 * <pre>
 *   boot    java.lang.Why401Bridge (defined there by the engine)
 *    └─ platform
 *        ├─ application loaders    Why401Agent, EngineClassLoader
 *        └─ EngineClassLoader      everything below inst/
 * </pre>
 */
final class EngineClassLoader extends ClassLoader {

    private static final String HIDDEN = "inst/";

    static {
        registerAsParallelCapable();
    }

    private final JarFile jar;
    private final ProtectionDomain domain;

    /** Keeps {@code jar} open for as long as the engine lives. */
    EngineClassLoader(JarFile jar) throws MalformedURLException {
        super("why401", ClassLoader.getPlatformClassLoader());
        this.jar = jar;
        URL location = new File(jar.getName()).toURI().toURL();
        this.domain = new ProtectionDomain(new CodeSource(location, (Certificate[]) null), null, this, null);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        try (InputStream bytes = open(name.replace('.', '/') + ".class")) {
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] classFile = bytes.readAllBytes();
            return defineClass(name, classFile, 0, classFile.length, domain);
        } catch (IOException unreadable) {
            throw new ClassNotFoundException(name, unreadable);
        }
    }

    /** Our own before the platform's: a resource is asked for by the class that it was packed with. */
    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        try {
            InputStream ours = open(name);
            return ours != null ? ours : super.getResourceAsStream(name);
        } catch (IOException unreadable) {
            return null;
        }
    }

    @Override
    protected @Nullable URL findResource(String name) {
        JarEntry entry = jar.getJarEntry(entryName(name));
        try {
            return entry == null ? null : new URL("jar:" + new File(jar.getName()).toURI() + "!/" + entry.getName());
        } catch (MalformedURLException impossible) {
            return null;
        }
    }

    @Override
    protected Enumeration<URL> findResources(String name) {
        URL one = findResource(name);
        return one == null ? Collections.emptyEnumeration() : Collections.enumeration(List.of(one));
    }

    private @Nullable InputStream open(String name) throws IOException {
        JarEntry entry = jar.getJarEntry(entryName(name));
        return entry == null ? null : jar.getInputStream(entry);
    }

    private static String entryName(String resource) {
        return HIDDEN + (resource.endsWith(".class") ? resource + "data" : resource);
    }
}
