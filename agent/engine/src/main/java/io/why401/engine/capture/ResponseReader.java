package io.why401.engine.capture;

import io.why401.engine.capture.container.ContainerView;
import io.why401.engine.capture.credential.Challenges;
import io.why401.engine.capture.redact.Scrubber;
import java.util.List;

/** From a container's response to {@link ResponseFacts}, at the commit. */
final class ResponseReader {

    private ResponseReader() {}

    static ResponseFacts read(ContainerView container, Object response, Scrubber scrubber) {
        List<String> challenges = container.responseHeaders(response, "WWW-Authenticate");
        return new ResponseFacts(
                401,
                Challenges.parse(challenges, scrubber),
                !container
                        .responseHeaders(response, "Access-Control-Allow-Origin")
                        .isEmpty());
    }
}
