package io.why401.contract;

import io.why401.contract.harness.Http2;
import io.why401.contract.harness.Launch;
import io.why401.contract.harness.Server;
import io.why401.contract.harness.ServerProcess;
import java.util.stream.Stream;

/** Without TLS. */
final class Http2WebFlux35IT extends Http2WebFluxContract {

    Http2WebFlux35IT() {
        super(Server.WEBFLUX_3_5);
    }

    @Override
    ServerProcess launch() {
        return ServerProcess.start(Launch.of(kind()).after("-Dserver.http2.enabled=true"));
    }

    @Override
    public Stream<Http2> ways() {
        return Stream.of(Http2.BY_UPGRADE, Http2.BY_PRIOR_KNOWLEDGE);
    }
}
