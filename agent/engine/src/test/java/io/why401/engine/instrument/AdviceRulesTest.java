package io.why401.engine.instrument;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.why401.engine.instrument.library.SpringSecurityHooks;
import io.why401.engine.instrument.library.TomcatHooks;
import java.util.List;
import java.util.Set;
import net.bytebuddy.asm.Advice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AdviceRulesTest {

    static List<Arguments> brokenRules() {
        return List.of(
                Arguments.argumentSet("no suppress", WithoutSuppress.class, "enter lacks suppress = Throwable.class"),
                Arguments.argumentSet("narrow suppress", NarrowSuppress.class, "lacks suppress = Throwable.class"),
                Arguments.argumentSet("a field", WithField.class, "field calls: advice keeps no state"),
                Arguments.argumentSet("field access", FieldAccess.class, "touches field java/lang/System.err"),
                Arguments.argumentSet("engine type as parameter", EngineParameter.class, "HookRegistry: invisible"),
                Arguments.argumentSet("engine type in a cast", EngineCast.class, "HookRegistry: invisible"),
                Arguments.argumentSet("engine type as literal", EngineLiteral.class, "HookRegistry: invisible"),
                Arguments.argumentSet("engine type caught", EngineCatch.class, "OurError: invisible"),
                Arguments.argumentSet("engine array", EngineArray.class, "HookRegistry;: invisible"),
                Arguments.argumentSet("another call", CallsAnother.class, "calls java/lang/System.nanoTime"),
                Arguments.argumentSet("own method", CallsItself.class, "advice calls the bridge only"),
                Arguments.argumentSet("lambda", WithLambda.class, "has a lambda"),
                Arguments.argumentSet("concatenation", WithConcatenation.class, "a string concatenation"),
                Arguments.argumentSet("not inlined", NotInlined.class, "enter is not inlined"),
                Arguments.argumentSet("no advice", NoAdvice.class, "no method with advice"));
    }

    @ParameterizedTest
    @MethodSource("brokenRules")
    void refusesAdviceThatBreaksARuleAtRegistration(Class<?> advice, String rule) {
        LibraryHooks library = hooking(advice);

        assertThatThrownBy(() -> HookRegistry.of(List.of(library), Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(advice.getName())
                .hasMessageContaining(rule);
    }

    @Test
    void namesEveryBrokenRuleAtOnce() {
        assertThatThrownBy(() -> AdviceRules.check(BreaksTwo.class))
                .hasMessageContaining("lacks suppress")
                .hasMessageContaining("System.nanoTime");
    }

    @Test
    void takesTheRealHooks() {
        HookRegistry registry = HookRegistry.of(
                List.of(
                        new TomcatHooks(),
                        new SpringSecurityHooks(),
                        new WitnessHooks("jjwt", List.of("io.jsonwebtoken.JwtException"))),
                Set.of());

        assertThat(registry.classesOf("tomcat")).contains("org.apache.coyote.Response");
        assertThat(registry.classesOf("spring-security")).hasSizeGreaterThan(5);
        assertThat(registry.classesOf("jjwt")).containsExactly("io.jsonwebtoken.JwtException");
    }

    private static LibraryHooks hooking(Class<?> advice) {
        return new LibraryHooks() {
            @Override
            public String name() {
                return "sample";
            }

            @Override
            public void declare(HookRegistry hooks) {
                hooks.advise("com.acme.Shop", named("open"), advice);
            }
        };
    }

    static final class OurError extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    static final class WithoutSuppress {
        @Advice.OnMethodEnter
        static void enter(@Advice.This Object self) {
            Why401Bridge.witnessed(self);
        }
    }

    static final class NarrowSuppress {
        @Advice.OnMethodEnter(suppress = RuntimeException.class)
        static void enter(@Advice.This Object self) {
            Why401Bridge.witnessed(self);
        }
    }

    static final class WithField {
        static final Object calls = "calls";

        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter(@Advice.This Object self) {
            Why401Bridge.witnessed(self);
        }
    }

    static final class FieldAccess {
        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter() {
            Why401Bridge.witnessed(System.err);
        }
    }

    static final class EngineParameter {
        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter(@Advice.Argument(0) HookRegistry ours) {
            Why401Bridge.witnessed(ours);
        }
    }

    static final class EngineCast {
        @Advice.OnMethodExit(suppress = Throwable.class)
        static void exit(@Advice.This Object self) {
            Why401Bridge.witnessed((HookRegistry) self);
        }
    }

    static final class EngineLiteral {
        @Advice.OnMethodExit(suppress = Throwable.class)
        static void exit() {
            Why401Bridge.witnessed(HookRegistry.class);
        }
    }

    static final class EngineCatch {
        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter(@Advice.This Object self) {
            try {
                Why401Bridge.witnessed(self);
            } catch (OurError ours) {
                Why401Bridge.witnessed(self);
            }
        }
    }

    static final class EngineArray {
        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter() {
            Why401Bridge.witnessed(new HookRegistry[1][1]);
        }
    }

    static final class CallsAnother {
        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter(@Advice.This Object self) {
            if (System.nanoTime() > 0) {
                Why401Bridge.witnessed(self);
            }
        }
    }

    static final class CallsItself {
        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter(@Advice.This Object self) {
            report(self);
        }

        private static void report(Object self) {
            Why401Bridge.witnessed(self);
        }
    }

    static final class WithLambda {
        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter(@Advice.This Object self) {
            Runnable report = () -> {};
            Why401Bridge.handedOver(self, report, self);
        }
    }

    static final class WithConcatenation {
        @Advice.OnMethodEnter(suppress = Throwable.class)
        static void enter(@Advice.This Object self, @Advice.Argument(0) int status) {
            Why401Bridge.decided("server" + status, self);
        }
    }

    static final class NotInlined {
        @Advice.OnMethodEnter(suppress = Throwable.class, inline = false)
        static void enter(@Advice.This Object self) {
            Why401Bridge.witnessed(self);
        }
    }

    static final class NoAdvice {
        static void enter(@Advice.This Object self) {
            Why401Bridge.witnessed(self);
        }
    }

    static final class BreaksTwo {
        @Advice.OnMethodExit
        static void exit(@Advice.This Object self) {
            if (System.nanoTime() > 0) {
                Why401Bridge.witnessed(self);
            }
        }
    }
}
