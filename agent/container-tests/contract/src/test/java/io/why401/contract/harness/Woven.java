package io.why401.contract.harness;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/** A second agent, attached behind ours: has loaded classes retransformed and writes down the bytes that come out of ours. */
public final class Woven implements ClassFileTransformer {

    private final Path folder;

    private Woven(Path folder) {
        this.folder = folder;
    }

    /** Those of the named classes of process {@code pid} that call the bridge now. */
    public static Set<String> among(List<String> classes, long pid) {
        try {
            Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "woven");
            VirtualMachine jvm = VirtualMachine.attach(Long.toString(pid));
            try {
                jvm.loadAgent(jar(folder.resolve("agent.jar")).toString(), folder + "," + String.join(",", classes));
            } finally {
                jvm.detach();
            }
            Set<String> calling = new TreeSet<>();
            for (String name : classes) {
                if (BridgeCalls.in(Files.readAllBytes(folder.resolve(name)))) {
                    calling.add(name);
                }
            }
            return calling;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (AttachNotSupportedException | AgentLoadException | AgentInitializationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path jar(Path target) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Agent-Class", Woven.class.getName());
        manifest.getMainAttributes().putValue("Can-Retransform-Classes", "true");
        String entry = Woven.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(target);
                JarOutputStream jar = new JarOutputStream(file, manifest);
                InputStream classFile = Woven.class.getResourceAsStream("/" + entry)) {
            jar.putNextEntry(new JarEntry(entry));
            classFile.transferTo(jar);
        }
        return target;
    }

    /** In the other JVM, where this class is alone. */
    public static void agentmain(String arguments, Instrumentation jvm) throws Exception {
        List<String> parts = List.of(arguments.split(",", -1));
        Woven looking = new Woven(Path.of(parts.get(0)));
        jvm.addTransformer(looking, true);
        for (Class<?> loaded : jvm.getAllLoadedClasses()) {
            if (parts.contains(loaded.getName())) {
                jvm.retransformClasses(loaded);
            }
        }
        jvm.removeTransformer(looking);
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable Module module,
            @Nullable ClassLoader loader,
            String name,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] classFile) {
        if (redefined != null) {
            try {
                Files.write(folder.resolve(redefined.getName()), classFile);
            } catch (IOException missing) {
                return null; // the test does not find the file
            }
        }
        return null;
    }
}
