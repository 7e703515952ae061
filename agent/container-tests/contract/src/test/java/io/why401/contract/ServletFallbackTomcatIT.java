package io.why401.contract;

import io.why401.contract.harness.Server;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ServletFallbackTomcatIT extends ServletFallbackContract {

    ServletFallbackTomcatIT() {
        super(Server.TOMCAT_10_1, "tomcat", "10.1.61");
    }

    /** Where nothing is mapped this one answers without a servlet. */
    @Override
    Stream<Expectation> cases() {
        return super.cases().filter(one -> !one.name().equals("no servlet"));
    }

    /** Not on Undertow, where it depends on who is faster. */
    @Test
    void doesNotSeeAnAnswerThatIsCompletedElsewhere() {
        doesNotSee("/cases/async-set-before");
    }
}
