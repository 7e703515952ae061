package io.why401.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The README's table of servers is that of the tests, which fail when a server in it does not hold. */
class ReadmeTest {

    private static final String MARK = "<!-- servers -->\n";

    /** When it fails, paste what it expected. */
    @Test
    void tableOfServersIsThatOfTheTests() throws IOException, ReflectiveOperationException {
        String readme = Files.readString(Path.of("../../../README.md"));
        int table = readme.indexOf(MARK) + MARK.length();

        assertThat(readme).contains(MARK);
        assertThat(readme.substring(table, readme.indexOf("\n\n", table) + 1)).isEqualTo(TriedServers.markdown());
    }
}
