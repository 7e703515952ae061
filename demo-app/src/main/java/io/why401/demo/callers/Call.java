package io.why401.demo.callers;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One request as a caller writes it: method, path and headers, each header as often as it stands there. */
public record Call(String method, String path, List<Header> headers, String body) {

    public Call {
        headers = List.copyOf(headers);
    }

    public record Header(String name, String value) {}

    public static Call get(String path) {
        return of("GET", path);
    }

    public static Call of(String method, String path) {
        return new Call(method, path, List.of(), "");
    }

    public Call with(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new Call(method, path, more, body);
    }

    public Call bearer(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public Call body(String contentType, String text) {
        return new Call(method, path, headers, text).with("Content-Type", contentType);
    }

    HttpRequest to(URI shop, String userAgent) {
        HttpRequest.Builder request = HttpRequest.newBuilder(shop.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .header("User-Agent", userAgent);
        headers.forEach(header -> request.header(header.name(), header.value()));
        return request.build();
    }
}
