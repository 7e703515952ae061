package io.why401.engine.capture.thrown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.acme.OrderController",
                "com.acme.OrderController$Inner",
                "Main",
                "javalinshop.Orders",
                "org.springframeworks.Fake",
                "io.why401.demo.shop.KeyFilter"
            })
    void isTheApplications(String className) {
        assertThat(Code.isApplication(className)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.Thread",
                "jdk.proxy2.$Proxy71",
                "$Proxy12",
                "jakarta.servlet.http.HttpServlet",
                "org.apache.catalina.core.ApplicationFilterChain",
                "org.springframework.web.filter.OncePerRequestFilter",
                "com.acme.OrderController$$SpringCGLIB$$0",
                "com.acme.OrderController$$Lambda/0x00007f",
                "io.jsonwebtoken.impl.DefaultJwtParser",
                "io.why401.engine.capture.Capture",
                "io.opentelemetry.javaagent.bootstrap.Advice"
            })
    void isALibrarysTheJdksOrGenerated(String className) {
        assertThat(Code.isApplication(className)).isFalse();
    }
}
