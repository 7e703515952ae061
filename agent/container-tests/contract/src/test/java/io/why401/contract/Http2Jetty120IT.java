package io.why401.contract;

import io.why401.contract.harness.Http2;
import io.why401.contract.harness.Server;
import java.util.stream.Stream;

@LongTail
final class Http2Jetty120IT extends Http2Contract {

    Http2Jetty120IT() {
        super(Server.JETTY_12_0_EE10);
    }

    /** Not by prior knowledge: HttpComponents 5.4.4 gives up its connection to 12.0.16 when many streams share it, with no agent too. */
    @Override
    public Stream<Http2> ways() {
        return Stream.of(Http2.BY_UPGRADE, Http2.BY_TLS);
    }

    /** Behind an error that nobody but Jetty answers it resets the stream, and the client may hear of that first: 12.0.16 and 12.1.14, with no agent too. */
    @Override
    public Stream<Expectation> streams() {
        return super.streams()
                .filter(one -> !one.name().equals("thrown-after") && !one.name().equals("no servlet"));
    }
}
