package io.why401.engine.instrument;

import net.bytebuddy.asm.Advice.OffsetMapping;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.description.method.ParameterDescription;
import net.bytebuddy.implementation.Implementation;
import net.bytebuddy.implementation.bytecode.StackManipulation;
import net.bytebuddy.implementation.bytecode.member.MethodVariableAccess;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/** Writes what {@link StatusOf} stands for: {@code argument.getStatus()}, a call on a class, not on an interface. */
enum StatusMapping implements OffsetMapping.Factory<StatusOf> {
    INSTANCE;

    @Override
    public Class<StatusOf> getAnnotationType() {
        return StatusOf.class;
    }

    @Override
    public OffsetMapping make(
            ParameterDescription.InDefinedShape target,
            AnnotationDescription.Loadable<StatusOf> annotation,
            OffsetMapping.Factory.AdviceType adviceType) {
        int index = annotation.load().value();
        return (instrumentedType, instrumentedMethod, assigner, arguments, sort) -> {
            ParameterDescription argument = instrumentedMethod.getParameters().get(index);
            StackManipulation status = new StackManipulation.Compound(
                    MethodVariableAccess.REFERENCE.loadFrom(arguments.argument(argument.getOffset())),
                    new StatusCall(argument.getType().asErasure().getInternalName()));
            return new OffsetMapping.Target.ForStackManipulation(status);
        };
    }

    /** By name: the type may be one of which nothing is known ({@link KnownTypes}). */
    private static final class StatusCall extends StackManipulation.AbstractBase {

        private final String owner;

        StatusCall(String owner) {
            this.owner = owner;
        }

        @Override
        public Size apply(MethodVisitor method, Implementation.Context context) {
            method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, owner, "getStatus", "()I", false);
            return Size.ZERO;
        }
    }
}
