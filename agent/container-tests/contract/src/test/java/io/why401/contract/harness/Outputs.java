package io.why401.contract.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Everything that one run has shown to anybody. */
final class Outputs {

    private record Output(String name, String text) {}

    private final List<Output> outputs = new ArrayList<>();

    void add(String name, String text) {
        outputs.add(new Output(name, text));
    }

    /** Where nothing is, no secret would be found either. */
    void assertNoneIsEmpty() {
        assertThat(outputs)
                .allSatisfy(output -> assertThat(output.text).as(output.name).isNotBlank());
    }

    /** Names each secret with the place and the words around it. */
    void assertNoneShows(Set<String> secrets) {
        List<String> shown = new ArrayList<>();
        for (Output output : outputs) {
            for (String secret : secrets) {
                int at = output.text.indexOf(secret);
                if (at >= 0) {
                    int from = Math.max(0, at - 120);
                    int to = Math.min(output.text.length(), at + secret.length() + 20);
                    shown.add(output.name + " shows '" + secret + "': …" + output.text.substring(from, to) + "…");
                }
            }
        }
        if (!shown.isEmpty()) {
            throw new AssertionError(String.join("\n", shown));
        }
    }
}
