package io.why401.contract.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.commons.ClassRemapper;
import net.bytebuddy.jar.asm.commons.Remapper;

/** Another version's internals: a server's class in which one member, used by that class alone, has another name. */
public final class Renamed {

    private Renamed() {}

    /** Puts it into {@code folder}, which then stands first on the class path. */
    public static void member(Server server, String className, String member, Path folder) {
        String internal = className.replace('.', '/');
        ClassWriter changed = new ClassWriter(0);
        new ClassReader(bytes(server, internal + ".class"))
                .accept(new ClassRemapper(changed, new Renaming(internal, member)), 0);
        try {
            Path target = folder.resolve(internal + ".class");
            Files.createDirectories(target.getParent());
            Files.write(target, changed.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Server server, String entryName) {
        try {
            for (Path entry : server.classPath()) {
                if (Files.isRegularFile(entry)) {
                    try (JarFile jar = new JarFile(entry.toFile())) {
                        JarEntry found = jar.getJarEntry(entryName);
                        if (found != null) {
                            try (InputStream in = jar.getInputStream(found)) {
                                return in.readAllBytes();
                            }
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalArgumentException(server + " has no " + entryName);
    }

    private static final class Renaming extends Remapper {

        private final String owner;
        private final String member;

        @SuppressWarnings(
                "deprecation") // The constructor with an API level is not in every ASM that Byte Buddy brought.
        Renaming(String owner, String member) {
            this.owner = owner;
            this.member = member;
        }

        @Override
        public String mapMethodName(String in, String name, String descriptor) {
            return changed(in, name);
        }

        @Override
        public String mapFieldName(String in, String name, String descriptor) {
            return changed(in, name);
        }

        private String changed(String in, String name) {
            return in.equals(owner) && name.equals(member) ? name + "Renamed" : name;
        }
    }
}
