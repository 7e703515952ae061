package io.why401.engine.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.engine.instrument.library.Jetty12Hooks;
import io.why401.engine.instrument.library.JettyHooks;
import io.why401.engine.instrument.library.JettyServletHooks;
import io.why401.engine.instrument.library.ReactorNettyHooks;
import io.why401.engine.instrument.library.ServletHooks;
import io.why401.engine.instrument.library.SpringSecurityHooks;
import io.why401.engine.instrument.library.TomcatHooks;
import io.why401.engine.instrument.library.UndertowHooks;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ServerClassesTest {

    /** Every file in the package library, and one witness library for them all. */
    private static final List<LibraryHooks> LIBRARIES = List.of(
            new TomcatHooks(),
            new UndertowHooks(),
            new ReactorNettyHooks(),
            new ServletHooks(),
            new SpringSecurityHooks(),
            new JettyHooks(),
            new Jetty12Hooks(),
            new JettyServletHooks(),
            new WitnessHooks("jjwt", List.of("io.jsonwebtoken.JwtException")));

    /** Loaded when a server starts, where the classes with hooks come with its first request only. */
    private static final Set<String> EARLIER = Set.of(
            "io/undertow/server/OpenListener",
            "jakarta/servlet/ServletContainerInitializer",
            "jakarta/servlet/ServletContextEvent",
            "javax/servlet/ServletContainerInitializer",
            "javax/servlet/ServletContextEvent");

    @Test
    void wakeOnExactlyWhatTheLibrariesName() {
        Set<String> named = new HashSet<>();
        for (LibraryHooks library : LIBRARIES) {
            library.wakes().forEach(name -> named.add(name.replace('.', '/')));
        }

        assertThat(ServerClasses.WAKING).isEqualTo(named);
    }

    @Test
    void areHookedThemselvesOrComeBeforeThoseThatAre() {
        HookRegistry registry = HookRegistry.of(LIBRARIES, Set.of());

        assertThat(ServerClasses.WAKING)
                .allMatch(name -> EARLIER.contains(name) || registry.knows(name.replace('/', '.')));
    }
}
