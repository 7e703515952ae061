package io.why401.engine.instrument;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.FieldVisitor;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/**
 * What advice may look like, held at registration: it is pasted into classes of any age in any loader, where a type of
 * ours, a lambda or a field of its own would be a linkage error in the application's thread.
 */
final class AdviceRules extends ClassVisitor {

    private static final String BRIDGE = "java/lang/Why401Bridge";
    private static final String ENTER = Type.getDescriptor(Advice.OnMethodEnter.class);
    private static final String EXIT = Type.getDescriptor(Advice.OnMethodExit.class);

    private final List<String> broken = new ArrayList<>();

    private AdviceRules() {
        super(Opcodes.ASM9);
    }

    /** Throws {@link IllegalArgumentException} that names the class and every broken rule. */
    static void check(Class<?> advice) {
        AdviceRules rules = new AdviceRules();
        String file = advice.getName().substring(advice.getName().lastIndexOf('.') + 1) + ".class";
        try (InputStream bytes = advice.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalArgumentException(advice.getName() + ": class file not found");
            }
            new ClassReader(bytes.readAllBytes()).accept(rules, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(advice.getName() + ": class file unreadable", unreadable);
        }
        if (!rules.broken.isEmpty()) {
            throw new IllegalArgumentException(advice.getName() + ": " + String.join("; ", rules.broken));
        }
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
        broken.add("field " + name + ": advice keeps no state");
        return null;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        return new MethodVisitor(Opcodes.ASM9) {
            private boolean advice;

            @Override
            public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                if (!annotation.equals(ENTER) && !annotation.equals(EXIT)) {
                    return null;
                }
                advice = true;
                return new SuppressionCheck(name);
            }

            @Override
            public void visitCode() {
                if (advice) {
                    allow(name, Type.getMethodType(descriptor).getReturnType());
                    for (Type argument : Type.getArgumentTypes(descriptor)) {
                        allow(name, argument);
                    }
                }
            }

            @Override
            public void visitMethodInsn(int opcode, String owner, String called, String type, boolean isInterface) {
                if (advice && !owner.equals(BRIDGE)) {
                    broken.add(name + " calls " + owner + "." + called + ": advice calls the bridge only");
                }
            }

            @Override
            public void visitFieldInsn(int opcode, String owner, String field, String type) {
                broken.add(name + " touches field " + owner + "." + field);
            }

            @Override
            public void visitInvokeDynamicInsn(String called, String type, Handle bootstrap, Object... arguments) {
                broken.add(name + " has a lambda, a string concatenation or a switch on strings");
            }

            @Override
            public void visitTypeInsn(int opcode, String type) {
                allow(name, Type.getObjectType(type));
            }
        };
    }

    /** Of our types none at all; the bridge is a JDK type where the advice runs. */
    private void allow(String method, Type type) {
        String name = type.getInternalName();
        if (name.contains("io/why401/") || name.contains("net/bytebuddy/")) {
            broken.add(method + " names " + name + ": invisible to the application's class loaders");
        }
    }

    /** Counts down to "suppress = Throwable.class" in one annotation. */
    private final class SuppressionCheck extends AnnotationVisitor {

        private final String method;
        private boolean suppresses;

        SuppressionCheck(String method) {
            super(Opcodes.ASM9);
            this.method = method;
        }

        @Override
        public void visit(String name, Object value) {
            suppresses |= name.equals("suppress") && value.equals(Type.getType(Throwable.class));
        }

        @Override
        public void visitEnd() {
            if (!suppresses) {
                broken.add(method + " lacks suppress = Throwable.class");
            }
        }
    }
}
