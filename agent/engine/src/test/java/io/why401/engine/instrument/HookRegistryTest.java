package io.why401.engine.instrument;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HookRegistryTest {

    private static final LibraryHooks SHOP = hooks("shop", "com.acme.Shop");
    private static final LibraryHooks TILL = hooks("till", "com.acme.Shop", "com.acme.Till");

    @Test
    void knowsHooksByTheExactClassName() {
        HookRegistry registry = HookRegistry.of(List.of(SHOP, TILL), Set.of());

        assertThat(registry.in("com.acme.Shop")).extracting(Hook::library).containsExactly("shop", "till");
        assertThat(registry.in("com.acme.Till")).extracting(Hook::library).containsExactly("till");
        assertThat(registry.in("com.acme.ShopWindow")).isEmpty();
        assertThat(registry.knows("com/acme/Shop")).isFalse();
    }

    @Test
    void declaresNothingForALibraryThatIsSwitchedOff() {
        HookRegistry registry = HookRegistry.of(List.of(SHOP, TILL), Set.of("till"));

        assertThat(registry.in("com.acme.Shop")).extracting(Hook::library).containsExactly("shop");
        assertThat(registry.knows("com.acme.Till")).isFalse();
        assertThat(registry.classesOf("till")).isEmpty();
    }

    @Test
    void keepsTheClassesOfALibraryThatIsSwitchedOffLater() {
        HookRegistry registry = HookRegistry.of(List.of(SHOP, TILL), Set.of());

        registry.disable("till");

        assertThat(registry.in("com.acme.Shop")).extracting(Hook::library).containsExactly("shop");
        assertThat(registry.in("com.acme.Till")).isEmpty();
        assertThat(registry.knows("com.acme.Till")).isTrue();
        assertThat(registry.classesOf("till")).containsExactly("com.acme.Shop", "com.acme.Till");
    }

    private static LibraryHooks hooks(String name, String... classNames) {
        return new LibraryHooks() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void declare(HookRegistry hooks) {
                for (String className : classNames) {
                    hooks.advise(className, named("open"), WitnessHooks.ExceptionBuilt.class);
                }
            }
        };
    }
}
