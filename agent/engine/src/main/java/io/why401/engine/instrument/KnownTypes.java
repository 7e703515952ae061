package io.why401.engine.instrument;

import java.util.List;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.pool.TypePool;
import org.jspecify.annotations.Nullable;

/**
 * The types that weaving may look at: the class at hand and the JDK's. Any other is taken for a plain class by name.
 * Looking it up would ask the application's loader, while it is loading a class, for a resource: application code under
 * its lock. Advice never needs to know more of a library's type than that it is an object.
 */
final class KnownTypes extends TypePool.Default.WithLazyResolution {

    KnownTypes(ClassFileLocator locator) {
        super(CacheProvider.Simple.withObjectType(), locator, ReaderMode.FAST);
    }

    /** The pool remembers that a type was not found, and would say so from now on. */
    @Override
    public Resolution describe(String name) {
        int dimensions = name.lastIndexOf('[') + 1;
        if (dimensions > 0 && name.endsWith(";")) {
            // Not left to the pool: around a type that it remembers as missing it puts an array that throws.
            TypeDescription component =
                    describe(name.substring(dimensions + 1, name.length() - 1)).resolve();
            return new Resolution.Simple(TypeDescription.ArrayProjection.of(component, dimensions));
        }
        Resolution resolution = super.describe(name);
        return resolution instanceof Resolution.Illegal ? plain(name) : resolution;
    }

    @Override
    protected Resolution doResolve(String name) {
        Resolution resolution = super.doResolve(name);
        return resolution.isResolved() ? resolution : plain(name);
    }

    private static Resolution plain(String name) {
        return new Resolution.Simple(new PlainType(name));
    }

    /** A top-level class of which nothing is known but its name; the base class throws when asked for more. */
    private static final class PlainType extends TypeDescription.Latent {

        PlainType(String name) {
            super(
                    name,
                    Opcodes.ACC_PUBLIC,
                    TypeDescription.ForLoadedType.of(Object.class).asGenericType(),
                    List.of());
        }

        @Override
        public boolean isLocalType() {
            return false;
        }

        @Override
        public boolean isAnonymousType() {
            return false;
        }

        @Override
        public @Nullable TypeDescription getDeclaringType() {
            return null;
        }

        @Override
        public @Nullable TypeDescription getEnclosingType() {
            return null;
        }

        @Override
        public MethodDescription.@Nullable InDefinedShape getEnclosingMethod() {
            return null;
        }
    }
}
