package com.example.clients.old;

import com.example.clients.StockClient;
import feign.Feign;
import feign.RequestLine;
import feign.Response;
import java.net.URI;
import java.util.Map;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.apache.http.auth.AuthScope;
import org.apache.http.auth.UsernamePasswordCredentials;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.impl.client.BasicCredentialsProvider;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.web.client.ResponseErrorHandler;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** OkHttp 3, HttpClient 4, Feign 11, Spring 5.3, each with its user's usual way past exceptions. */
final class OldStockClients {

    private static final String USER = "orders-service";
    private static final String PASSWORD = "stock-of-the-shop";

    private OldStockClients() {}

    static Map<String, StockClient> all() {
        return Map.of(
                "okhttp", okHttp(),
                "httpclient4", apache(),
                "feign", feign(),
                "rest-template", restTemplate(),
                "web-client", webClient());
    }

    private static StockClient okHttp() {
        OkHttpClient client = new OkHttpClient.Builder()
                .authenticator((route, response) -> response.request().header("Authorization") != null
                                || !String.valueOf(response.header("WWW-Authenticate"))
                                        .startsWith("Basic")
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
        credentials.setCredentials(AuthScope.ANY, new UsernamePasswordCredentials(USER, PASSWORD));
        CloseableHttpClient client =
                HttpClients.custom().setDefaultCredentialsProvider(credentials).build();
        return uri -> {
            try (CloseableHttpResponse response = client.execute(new HttpGet(uri))) {
                return response.getStatusLine().getStatusCode();
            }
        };
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

    /** On HttpClient 4. */
    private static StockClient restTemplate() {
        RestTemplate template =
                new RestTemplate(new HttpComponentsClientHttpRequestFactory(HttpClients.createDefault()));
        template.setErrorHandler(new ResponseErrorHandler() {
            @Override
            public boolean hasError(ClientHttpResponse response) {
                return false;
            }

            @Override
            public void handleError(ClientHttpResponse response) {
                throw new IllegalStateException("nothing is an error");
            }
        });
        return uri -> template.getForEntity(uri, Void.class).getStatusCodeValue();
    }

    private static StockClient webClient() {
        WebClient client = WebClient.create();
        return uri -> {
            Integer status = client.get()
                    .uri(uri)
                    .exchangeToMono(response -> response.releaseBody().then(Mono.just(response.rawStatusCode())))
                    .block();
            return status == null ? 0 : status;
        };
    }
}
