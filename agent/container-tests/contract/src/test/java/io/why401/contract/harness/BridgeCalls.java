package io.why401.contract.harness;

import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.jspecify.annotations.Nullable;

/** Whether a class file calls our bridge. Instructions count, names do not: a retransformed class keeps its former constants (JDK 25). */
final class BridgeCalls extends ClassVisitor {

    private boolean found;

    private BridgeCalls() {
        super(Opcodes.ASM9);
    }

    static boolean in(byte[] classFile) {
        BridgeCalls calls = new BridgeCalls();
        new ClassReader(classFile).accept(calls, ClassReader.SKIP_DEBUG);
        return calls.found;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public void visitMethodInsn(int opcode, String owner, String called, String type, boolean isInterface) {
                found |= owner.equals("java/lang/Why401Bridge");
            }
        };
    }
}
