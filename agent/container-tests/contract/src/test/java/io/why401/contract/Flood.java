package io.why401.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.why401.contract.harness.Connection;
import io.why401.contract.harness.Request;
import io.why401.contract.harness.Wire;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;

/** One client that sends as fast as it can, a batch before it reads the first answer of it; no two requests are alike. */
final class Flood {

    /** A server takes a hundred requests on one connection by default. */
    private static final int BATCH = 50;

    private final Random random = new Random(401);
    private final Wire wire;

    Flood(Wire wire) {
        this.wire = wire;
    }

    void send(int requests, Supplier<Request> next) {
        for (int sent = 0; sent < requests; sent += BATCH) {
            List<Request> batch = new ArrayList<>(BATCH);
            for (int i = 0; i < BATCH; i++) {
                batch.add(next.get());
            }
            try (Connection connection = wire.open()) {
                connection.pipeline(batch);
            }
        }
    }

    /** An expired token of an issuer, with a key, for a host and to a path that nobody has heard of. */
    Request withInventedToken() {
        return Request.get("/bearer/" + word()).at(word() + ".example").bearer(token(word() + ".example"));
    }

    /** Not signed by anybody: a hundred thousand of them must be cheap to make. */
    String token(String issuerHost) {
        return encode("{\"alg\":\"HS256\",\"kid\":\"" + word() + "\"}") + "."
                + encode("{\"iss\":\"https://" + issuerHost + "/\",\"sub\":\"" + word() + "\",\"exp\":1700000000}")
                + "."
                + encode(word());
    }

    /** A method and a scheme that nobody has heard of, for such a host, with such a path parameter (a plain Tomcat answers for its servlets only). */
    Request withInventedMethodAndScheme() {
        return Request.of(word().toUpperCase(Locale.ROOT), "/guarded/orders;" + word())
                .at(word() + ".example")
                .header("Authorization", word() + " " + word());
    }

    /** One time in so many. */
    boolean next(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private String word() {
        return "w" + Long.toString(random.nextLong() >>> 1, 36);
    }

    private static String encode(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
    }
}
