package io.why401.contract;

import io.why401.contract.harness.Http2;
import io.why401.contract.harness.Launch;
import io.why401.contract.harness.Server;
import io.why401.contract.harness.ServerKeys;
import io.why401.contract.harness.ServerProcess;
import java.util.stream.Stream;

@Tries("HTTP/2 (TLS)")
final class Http2TlsWebFlux35IT extends Http2WebFluxContract {

    Http2TlsWebFlux35IT() {
        super(Server.WEBFLUX_3_5);
    }

    @Override
    ServerProcess launch() {
        return ServerProcess.start(Launch.of(kind())
                .after(
                        "-Dserver.http2.enabled=true",
                        "-Dserver.ssl.key-store=" + ServerKeys.file(),
                        "-Dserver.ssl.key-store-type=PKCS12",
                        "-Dserver.ssl.key-store-password=" + ServerKeys.password()));
    }

    @Override
    public Stream<Http2> ways() {
        return Stream.of(Http2.BY_TLS);
    }
}
