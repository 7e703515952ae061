package io.why401.engine.capture.thrown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.acme.Orders",
                "Orders",
                "io.why401.demo.Orders",
                "org.springframeworks.Fan",
                "javaland.Talks",
                "com.googler.Search",
                "com.acme.Orders$Inner",
                "com.acme.Orders$1"
            })
    void isTheApplications(String className) {
        assertThat(Code.isApplication(className)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.String",
                "javax.servlet.http.HttpServlet",
                "jakarta.servlet.http.HttpServlet",
                "jdk.internal.reflect.DirectMethodHandleAccessor",
                "sun.security.x509.X500Name",
                "org.springframework.web.servlet.DispatcherServlet",
                "org.apache.catalina.core.StandardHostValve",
                "io.why401.engine.capture.Capture",
                "com.acme.Orders$$SpringCGLIB$$0",
                "com.acme.Orders$$Lambda/0x0000000800c03000",
                "$Proxy12",
                "jdk.proxy2.$Proxy12"
            })
    void isALibrarysOrGenerated(String className) {
        assertThat(Code.isApplication(className)).isFalse();
    }
}
