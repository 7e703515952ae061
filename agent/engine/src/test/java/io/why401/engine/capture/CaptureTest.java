package io.why401.engine.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.why401.engine.health.AgentHealth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The bookkeeping of decision and commit, on objects with the members of coyote's and catalina's. */
class CaptureTest {

    private final AgentHealth health = new AgentHealth();
    private final List<Refusal> refusals = new ArrayList<>();
    private final Capture capture = Captures.of(health, refusals::add);
    private final Request request = new Request();
    private final Response response = new Response(request);

    @Test
    void reportsACommittedRefusalOnce() {
        capture.decided("tomcat", response);
        response.status = 401;
        capture.committed("tomcat", response);
        capture.committed("tomcat", response);

        assertThat(refusals).singleElement().satisfies(refusal -> {
            assertThat(refusal.request().path()).isEqualTo("/orders");
            assertThat(refusal.response().challenges())
                    .containsExactly(new ChallengeFacts("Basic", Map.of("realm", "shop")));
        });
    }

    @Test
    void reportsARefusalThatNoHookSawBeingDecided() {
        response.status = 401;
        capture.committed("tomcat", response);

        assertThat(refusals)
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.request().method()).isEqualTo("GET"));
    }

    @Test
    void keepsTheFirstDecisionWhileTheResponseStillSaysIt() {
        capture.decided("tomcat", response);
        response.status = 401;
        request.servlet.uri = "/error";
        capture.decided("tomcat", response);
        capture.committed("tomcat", response);

        assertThat(refusals.get(0).request().path()).isEqualTo("/orders");
    }

    @Test
    void decidesAnewWhenTheFirstDecisionWasUndone() {
        capture.decided("tomcat", response);
        response.status = 200;
        request.servlet.uri = "/second";
        capture.decided("tomcat", response);
        capture.committed("tomcat", response);

        assertThat(refusals.get(0).request().path()).isEqualTo("/second");
    }

    @Test
    void reportsARefusalThatCannotBeReadAllTheSame() {
        request.servlet.broken = true;
        response.status = 401;
        capture.committed("tomcat", response);

        assertThat(refusals)
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.decision().decidedBy()).isEqualTo(DecidedBy.UNKNOWN));
        assertThat(health.errors()).containsEntry("capture_decision", 1L);
    }

    @Test
    void dropsAWitnessWithoutARequestOnItsThread() {
        capture.witnessed(null, new IllegalStateException("of another request"));
        capture.witnessed("no request", new IllegalStateException("of another request"));
        response.status = 401;
        capture.committed("tomcat", response);

        assertThat(refusals.get(0).witnessed()).isEmpty();
    }

    static final class Response {
        private final Request request;
        private int status = 200;

        Response(Request request) {
            this.request = request;
        }

        public Request getRequest() {
            return request;
        }

        public int getStatus() {
            return status;
        }

        public Headers getMimeHeaders() {
            return new Headers();
        }
    }

    static final class Headers {
        public Enumeration<String> values(String name) {
            return Collections.enumeration(
                    name.equals("WWW-Authenticate") ? List.of("Basic realm=\"shop\"") : List.of());
        }
    }

    static final class Request {
        private final Map<String, Object> attributes = new HashMap<>();
        private final ServletRequest servlet = new ServletRequest();

        public @Nullable Object getAttribute(String name) {
            return attributes.get(name);
        }

        public void setAttribute(String name, Object value) {
            attributes.put(name, value);
        }

        public @Nullable Object getNote(int index) {
            return index == 1 ? servlet : null;
        }
    }

    static final class ServletRequest {
        private String uri = "/orders";
        private boolean broken;

        public String getMethod() {
            if (broken) {
                throw new IllegalStateException("recycled");
            }
            return "GET";
        }

        public String getRequestURI() {
            return uri;
        }

        public @Nullable String getQueryString() {
            return null;
        }

        public String getContextPath() {
            return "";
        }

        public String getProtocol() {
            return "HTTP/1.1";
        }

        public boolean isSecure() {
            return false;
        }

        public String getRemoteAddr() {
            return "127.0.0.1";
        }

        public @Nullable String getRequestedSessionId() {
            return null;
        }

        public @Nullable Object getServletContext() {
            return null;
        }

        public @Nullable Object getUserPrincipal() {
            return null;
        }

        public String getDispatcherType() {
            return "REQUEST";
        }

        public @Nullable String getHeader(String name) {
            return null;
        }

        public Enumeration<String> getHeaders(String name) {
            return Collections.emptyEnumeration();
        }

        public @Nullable Object getAttribute(String name) {
            return null;
        }
    }
}
