package io.why401.contract;

import io.why401.contract.harness.Server;
import java.util.List;
import java.util.stream.Stream;

@LongTail
final class AttachUnderLoadBoot35IT extends AttachUnderLoadContract {

    AttachUnderLoadBoot35IT() {
        super(Server.BOOT_3_5);
    }

    @Override
    List<Expectation> mix() {
        return Stream.of(CaseExpectations.ofEveryServer(), CaseExpectations.ofBoot(), CaseExpectations.ofSecurity())
                .flatMap(expectations -> expectations)
                .toList();
    }

    @Override
    List<String> hooked() {
        return List.of(
                "org.apache.coyote.Response",
                "org.apache.catalina.connector.CoyoteAdapter",
                "org.springframework.security.web.access.ExceptionTranslationFilter",
                "org.springframework.security.core.AuthenticationException",
                "com.nimbusds.jwt.JWTParser",
                "io.jsonwebtoken.JwtException");
    }
}
