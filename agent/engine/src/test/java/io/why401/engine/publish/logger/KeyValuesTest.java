package io.why401.engine.publish.logger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyValuesTest {

    @Test
    void namesFieldsByTheirPath() {
        assertThat(KeyValues.of("""
                        {"schema":"why401/1","evidence":["a","b"],"request":{"route":"/orders/{id}","secure":false},
                         "decision":{"line":42,"upstream":{"host":"stock","status":401}},
                         "exceptions":[{"type":"T","at":"p.C.m(C.java:7)"},{"type":"U"}],"findings":[]}
                        """))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "why401.schema",
                        "why401/1",
                        "why401.evidence",
                        List.of("a", "b"),
                        "why401.request.route",
                        "/orders/{id}",
                        "why401.request.secure",
                        false,
                        "why401.decision.line",
                        42L,
                        "why401.decision.upstream.host",
                        "stock",
                        "why401.decision.upstream.status",
                        401L,
                        "why401.exceptions",
                        List.of("type: T, at: p.C.m(C.java:7)", "type: U"),
                        "why401.findings",
                        List.of()));
    }
}
