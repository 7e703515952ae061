package io.why401.agent;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Packs a test's own agent into a jar. */
final class AgentJars {

    private AgentJars() {}

    static Path jar(Path target, Class<?> agent) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", agent.getName());
        String entry = agent.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(target);
                JarOutputStream jar = new JarOutputStream(file, manifest);
                InputStream classFile = agent.getResourceAsStream("/" + entry)) {
            jar.putNextEntry(new JarEntry(entry));
            classFile.transferTo(jar);
        }
        return target;
    }

    /** A copy in which one text of one entry reads differently; as many bytes, so that a class file stays one. */
    static Path changed(Path jar, Path target, String entryName, String text, String other) throws IOException {
        try (JarFile from = new JarFile(jar.toFile());
                JarOutputStream to = new JarOutputStream(Files.newOutputStream(target))) {
            for (JarEntry entry : Collections.list(from.entries())) {
                byte[] bytes = from.getInputStream(entry).readAllBytes();
                if (entry.getName().equals(entryName)) {
                    bytes = new String(bytes, ISO_8859_1).replace(text, other).getBytes(ISO_8859_1);
                }
                to.putNextEntry(new JarEntry(entry.getName()));
                to.write(bytes);
            }
        }
        return target;
    }
}
