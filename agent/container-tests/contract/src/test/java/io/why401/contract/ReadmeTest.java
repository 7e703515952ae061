package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The README's table of servers is that of the tests, which fail when a server in it does not hold; and no link is dead. */
class ReadmeTest {

    private static final Path TOP = Path.of("../../..");

    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)");

    private static final String MARK = "<!-- servers -->\n";

    /** When it fails, paste what it expected. */
    @Test
    void tableOfServersIsThatOfTheTests() throws IOException, ReflectiveOperationException {
        String readme = Files.readString(TOP.resolve("README.md"));
        int table = readme.indexOf(MARK) + MARK.length();

        assertThat(readme).contains(MARK);
        assertThat(readme.substring(table, readme.indexOf("\n\n", table) + 1)).isEqualTo(TriedServers.markdown());
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "agent/CONTRIBUTING.md", "agent/RATIONALE.md", "agent/CHANGELOG.md"})
    void linksLeadSomewhere(String page) throws IOException {
        Path file = TOP.resolve(page);

        assertThat(LINK.matcher(Files.readString(file)).results().map(link -> link.group(1)))
                .allSatisfy(target -> assertThat(file.resolveSibling(target)).exists());
    }
}
