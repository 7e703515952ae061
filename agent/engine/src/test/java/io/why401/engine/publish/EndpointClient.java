package io.why401.engine.publish;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Asks the agent's endpoint over a real socket. */
final class EndpointClient {

    private final HttpClient client = HttpClient.newHttpClient();

    HttpResponse<String> get(String url, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** With a body of one letter if the method is POST. */
    HttpResponse<String> send(String method, String url) throws IOException, InterruptedException {
        HttpRequest.BodyPublisher body =
                method.equals("POST") ? HttpRequest.BodyPublishers.ofString("x") : HttpRequest.BodyPublishers.noBody();
        return send(HttpRequest.newBuilder(URI.create(url)).method(method, body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    JsonNode json(String url) throws IOException, InterruptedException {
        return new ObjectMapper().readTree(get(url).body());
    }

    /** Sends exactly {@code request} and reads until the server closes. */
    static String raw(String url, String request) throws IOException {
        try (Socket socket = connect(url)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static Socket connect(String url) throws IOException {
        URI uri = URI.create(url);
        return new Socket(uri.getHost(), uri.getPort());
    }
}
