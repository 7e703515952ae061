package io.why401.engine.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AgentVersionTest {

    @Test
    void equalsTheVersionOfThePom() throws Exception {
        String pom = Files.readString(Path.of("pom.xml"));
        String parent = pom.substring(pom.indexOf("<parent>"), pom.indexOf("</parent>"));

        assertThat(parent).contains("<version>" + AgentVersion.version() + "</version>");
    }
}
