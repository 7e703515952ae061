package io.why401.engine;

import io.why401.engine.capture.thrown.ExceptionDetails;
import io.why401.engine.diagnose.families.ExceptionFamilies;
import io.why401.engine.diagnose.families.ExceptionFamily;
import io.why401.engine.instrument.LibraryHooks;
import io.why401.engine.instrument.WitnessHooks;
import io.why401.engine.instrument.library.FeignHooks;
import io.why401.engine.instrument.library.HttpClient4Hooks;
import io.why401.engine.instrument.library.HttpClientHooks;
import io.why401.engine.instrument.library.JaxRsHooks;
import io.why401.engine.instrument.library.JdkHttpClientHooks;
import io.why401.engine.instrument.library.Jetty12Hooks;
import io.why401.engine.instrument.library.JettyHooks;
import io.why401.engine.instrument.library.JettyServletHooks;
import io.why401.engine.instrument.library.JjwtHooks;
import io.why401.engine.instrument.library.Jose4jHooks;
import io.why401.engine.instrument.library.NimbusHooks;
import io.why401.engine.instrument.library.OkHttpHooks;
import io.why401.engine.instrument.library.ReactorNettyHooks;
import io.why401.engine.instrument.library.ServletHooks;
import io.why401.engine.instrument.library.SpringHttpClientHooks;
import io.why401.engine.instrument.library.SpringSecurityHooks;
import io.why401.engine.instrument.library.SpringSecurityWebFluxHooks;
import io.why401.engine.instrument.library.TomcatHooks;
import io.why401.engine.instrument.library.UndertowHooks;
import io.why401.engine.instrument.library.WebFluxHooks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every library that has hooks. Apart from {@link Engine}, because touching this class loads Byte Buddy. */
final class Libraries {

    /** Servers and frameworks with hooks of their own; the servlet fallback behind every container. */
    private static final List<LibraryHooks> HOOKS = List.of(
            new TomcatHooks(),
            new JettyHooks(),
            new Jetty12Hooks(),
            new JettyServletHooks(),
            new UndertowHooks(),
            new ReactorNettyHooks(),
            new ServletHooks(),
            new WebFluxHooks(),
            new SpringSecurityHooks(),
            new SpringSecurityWebFluxHooks(),
            new NimbusHooks(),
            new JjwtHooks(),
            new Jose4jHooks(),
            new JaxRsHooks(),
            new OkHttpHooks(),
            new HttpClientHooks(),
            new HttpClient4Hooks(),
            new JdkHttpClientHooks(),
            new FeignHooks(),
            new SpringHttpClientHooks());

    private Libraries() {}

    /** Those, and the witnesses of every exception family. */
    static List<LibraryHooks> all() {
        List<LibraryHooks> all = new ArrayList<>(HOOKS);
        for (ExceptionFamily family : ExceptionFamilies.ALL) {
            all.add(new WitnessHooks(family.name(), family.roots()));
        }
        return all;
    }

    /** What all families together ask of an exception. */
    static ExceptionDetails exceptionDetails() {
        Map<String, Map<String, String>> paths = new HashMap<>();
        Set<String> silent = new HashSet<>();
        for (ExceptionFamily family : ExceptionFamilies.ALL) {
            paths.putAll(family.details());
            silent.addAll(family.silentTypes());
        }
        return new ExceptionDetails(paths, silent);
    }
}
