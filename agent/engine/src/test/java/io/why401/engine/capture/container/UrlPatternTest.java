package io.why401.engine.capture.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlPatternTest {

    @ParameterizedTest
    @CsvSource({
        "/admin/7, '/admin/*, /*, *.pdf, /'",
        "/admin, '/admin/*, /*'",
        "/admin/users.pdf, '/admin/users.pdf, /admin/*, *.pdf'",
        "/admin/sub/x, '/admin/sub/*, /admin/*, /*'",
        "/administrator, '/*, /admin/*'",
        "/report.pdf, '*.pdf, /, /admin/*'",
        "/a.pdf/x, '/, *.pdf'",
        "/x, '/, /y'"
    })
    void findsThePatternThatTheSpecificationPutsFirst(String path, String patterns) {
        List<String> inOrder = List.of(patterns.split(", "));

        assertThat(inOrder.stream().max(Comparator.comparingInt(pattern -> UrlPattern.rank(pattern, path))))
                .hasValue(inOrder.get(0));
    }

    @Test
    void leavesOutWhatDoesNotFit() {
        assertThat(UrlPattern.rank("/admin/*", "/administrator")).isEqualTo(UrlPattern.NONE);
        assertThat(UrlPattern.rank("*.pdf", "/a.pdf/x")).isEqualTo(UrlPattern.NONE);
        assertThat(UrlPattern.rank("/y", "/x")).isEqualTo(UrlPattern.NONE);
    }
}
