package com.example.clients;

import feign.Feign;
import feign.RequestLine;
import feign.Response;
import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.ResponseErrorHandler;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** Every client by name, each with its user's usual way past exceptions. */
final class StockClients {

    private static final String USER = "orders-service";
    private static final String PASSWORD = "stock-of-the-shop";

    private StockClients() {}

    static Map<String, StockClient> all() {
        return Map.of(
                "okhttp", okHttp(),
                "httpclient5", apache(),
                "httpclient5-async", apacheAsync(),
                "jdk", jdk(),
                "jdk-async", jdkAsync(),
                "feign", feign(),
                "rest-client", restClient(),
                "rest-template", restTemplate(),
                "web-client", webClient());
    }

    private static StockClient okHttp() {
        OkHttpClient client = new OkHttpClient.Builder()
                .authenticator((route, response) -> response.request().header("Authorization") != null
                                || !response.header("WWW-Authenticate", "").startsWith("Basic")
                        ? null
                        : response.request()
                                .newBuilder()
                                .header("Authorization", Credentials.basic(USER, PASSWORD))
                                .build())
                .build();
        return uri -> {
            try (okhttp3.Response response = client.newCall(
                            new Request.Builder().url(uri.toString()).build())
                    .execute()) {
                return response.code();
            }
        };
    }

    private static StockClient apache() {
        BasicCredentialsProvider credentials = new BasicCredentialsProvider();
        credentials.setCredentials(
                new AuthScope(null, -1), new UsernamePasswordCredentials(USER, PASSWORD.toCharArray()));
        CloseableHttpClient client =
                HttpClients.custom().setDefaultCredentialsProvider(credentials).build();
        return uri -> client.execute(new HttpGet(uri), response -> response.getCode());
    }

    private static StockClient apacheAsync() {
        CloseableHttpAsyncClient client = HttpAsyncClients.createDefault();
        client.start();
        return uri ->
                client.execute(SimpleHttpRequest.create("GET", uri), null).get().getCode();
    }

    /** What is made of the answer is made on a thread of the client's. */
    private static StockClient jdkAsync() {
        HttpClient client = HttpClient.newHttpClient();
        return uri -> client.sendAsync(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode)
                .join();
    }

    private static StockClient jdk() {
        HttpClient client = HttpClient.newBuilder()
                .authenticator(new Authenticator() {
                    @Override
                    protected PasswordAuthentication getPasswordAuthentication() {
                        return new PasswordAuthentication(USER, PASSWORD.toCharArray());
                    }
                })
                .build();
        return uri -> client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** A Feign client that wants the response itself. */
    private interface Stock {
        @RequestLine("GET")
        Response get(URI uri);
    }

    private static StockClient feign() {
        Stock stock = Feign.builder().target(Stock.class, "http://127.0.0.1");
        return uri -> {
            try (Response response = stock.get(uri)) {
                return response.status();
            }
        };
    }

    private static StockClient restClient() {
        RestClient client = RestClient.builder()
                .requestFactory(new JdkClientHttpRequestFactory(HttpClient.newHttpClient()))
                .build();
        return uri -> client.get()
                .uri(uri)
                .exchangeForRequiredValue(
                        (request, response) -> response.getStatusCode().value());
    }

    private static StockClient restTemplate() {
        RestTemplate template = new RestTemplate(new SimpleClientHttpRequestFactory());
        template.setErrorHandler(new ResponseErrorHandler() {
            @Override
            public boolean hasError(ClientHttpResponse response) {
                return false;
            }

            @Override
            public void handleError(URI url, HttpMethod method, ClientHttpResponse response) {
                throw new IllegalStateException("nothing is an error");
            }
        });
        return uri -> template.getForEntity(uri, Void.class).getStatusCode().value();
    }

    private static StockClient webClient() {
        WebClient client = WebClient.create();
        return uri -> {
            Integer status = client.get()
                    .uri(uri)
                    .exchangeToMono(response -> response.releaseBody()
                            .then(Mono.just(response.statusCode().value())))
                    .block();
            return status == null ? 0 : status;
        };
    }
}
