package io.why401.contract;

import io.why401.contract.harness.Server;
import java.util.List;
import java.util.stream.Stream;

final class AttachUnderLoadTomcat110IT extends AttachUnderLoadContract {

    AttachUnderLoadTomcat110IT() {
        super(Server.TOMCAT_11_0);
    }

    @Override
    List<Expectation> mix() {
        return Stream.concat(CaseExpectations.ofEveryServer(), CaseExpectations.ofPlainTomcat())
                .toList();
    }

    @Override
    List<String> hooked() {
        return List.of(
                "org.apache.coyote.Response",
                "org.apache.catalina.connector.CoyoteAdapter",
                "org.apache.catalina.core.AsyncContextImpl$RunnableWrapper");
    }
}
