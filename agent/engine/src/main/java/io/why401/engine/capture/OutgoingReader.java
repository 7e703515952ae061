package io.why401.engine.capture;

import io.why401.engine.capture.thrown.GetterPath;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what an HTTP client was answered, by getters that touch no connection and no body. On the request's thread. */
final class OutgoingReader {

    /** The names that the hooks use, with the way to each part from the response, or from the request where the response does not know it. */
    private static final Map<String, Paths> CLIENTS = Map.of(
            "okhttp",
            new Paths("code", "request.url.uri", "request.method", "header(WWW-Authenticate)"),
            "httpclient5",
            new Paths("getCode", "getUri", "getMethod", "getFirstHeader(WWW-Authenticate).getValue"),
            "httpclient4",
            new Paths(
                    "getStatusLine.getStatusCode",
                    "getRequestLine.getUri",
                    "getRequestLine.getMethod",
                    "getFirstHeader(WWW-Authenticate).getValue"),
            "jdk-http-client",
            new Paths("statusCode", "request.uri", "request.method", "headers.allValues(WWW-Authenticate)"),
            "http-url-connection",
            new Paths("getResponseCode", "getURL", "getRequestMethod", "getHeaderField(WWW-Authenticate)"),
            "web-client",
            new Paths("statusCode", "request.getURI", "request.getMethod", "headers.header(WWW-Authenticate)"),
            "feign",
            new Paths("status", "url", "httpMethod", "headers.get(WWW-Authenticate)"));

    private record Paths(String status, String uri, String method, String challenge) {}

    /** What is known at once; the rest is read when it is needed. */
    record Answer(Paths paths, Object request, Object response, int status) {}

    private final Members members;
    private final GetterPath getters;

    OutgoingReader(Members members) {
        this.members = members;
        this.getters = new GetterPath(members);
    }

    /** Null when the status cannot be read: WebClient of Spring 5.3 throws for one that it has no name for. */
    @Nullable
    Answer answer(String client, @Nullable Object request, Object response) {
        Paths paths = CLIENTS.get(client);
        return paths != null && status(response, paths) instanceof Integer status
                ? new Answer(paths, request == null ? response : request, response, status)
                : null;
    }

    private @Nullable Object status(Object response, Paths paths) {
        try {
            int dot = paths.status.indexOf('.');
            Object owner = dot < 0 ? response : members.call(response, paths.status.substring(0, dot));
            Object status = members.call(owner, paths.status.substring(dot + 1));
            // Spring's is an object.
            return status == null || status instanceof Integer ? status : members.call(status, "value");
        } catch (Members.Unreadable nameless) {
            return null;
        }
    }

    OutgoingFacts facts(Answer answer) {
        Paths paths = answer.paths;
        return new OutgoingFacts(
                host(getters.read(answer.request, paths.uri)),
                getters.read(answer.request, paths.method),
                answer.status == 401 ? getters.read(answer.response, paths.challenge) : null);
    }

    private static @Nullable String host(@Nullable String uri) {
        try {
            URI parsed = uri == null ? null : URI.create(uri);
            if (parsed == null || parsed.getHost() == null) {
                return null;
            }
            return parsed.getPort() < 0 ? parsed.getHost() : parsed.getHost() + ":" + parsed.getPort();
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
