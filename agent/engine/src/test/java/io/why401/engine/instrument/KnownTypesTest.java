package io.why401.engine.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import net.bytebuddy.dynamic.ClassFileLocator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class KnownTypesTest {

    private final KnownTypes types = new KnownTypes(ClassFileLocator.NoOp.INSTANCE);

    @ParameterizedTest
    @ValueSource(strings = {"com.example.Absent", "[Lcom.example.Absent;", "[[Lcom.example.Absent;"})
    void takesATypeThatCannotBeFoundForAPlainOneEveryTimeItIsAsked(String name) {
        for (int time = 0; time < 3; time++) {
            assertThat(types.describe(name).resolve().getName()).isEqualTo(name);
        }
    }

    @Test
    void remembersNoMissInsideAnArray() {
        types.describe("com.example.Absent");

        assertThat(types.describe("[Lcom.example.Absent;").resolve().getComponentType())
                .hasToString("class com.example.Absent");
        assertThat(types.describe("com.example.Absent").resolve().getSimpleName())
                .isEqualTo("Absent");
    }
}
