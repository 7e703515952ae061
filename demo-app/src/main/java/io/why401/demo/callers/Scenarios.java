package io.why401.demo.callers;

import static io.why401.demo.callers.Scenario.refused;
import static io.why401.demo.callers.Scenario.served;

import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import javax.crypto.SecretKey;

/** Who calls the shop, with what, and why that is refused. Every reason that the demonstration promises is here. */
public final class Scenarios {

    private final IdentityProvider provider;
    private final Credentials credentials;

    public Scenarios(IdentityProvider provider, Credentials credentials) {
        this.provider = provider;
        this.credentials = credentials;
    }

    /** In the order of the story. The session is one of a customer who is logged in to the portal, as {@code NAME=value}. */
    public List<Scenario> all(String sessionCookie) {
        List<Scenario> all = new ArrayList<>();
        all.addAll(headers());
        all.addAll(accounts());
        all.addAll(tokens());
        all.addAll(sessionsAndAddresses());
        all.addAll(shopsOwnAnswers());
        all.addAll(ordinaryDay(sessionCookie));
        return List.copyOf(all);
    }

    private List<Scenario> headers() {
        Call orders = Call.get("/api/orders");
        return List.of(
                refused("no-credentials", "credentials_missing", orders),
                refused("undefined-as-token", "placeholder_token", orders.bearer("undefined")),
                refused("token-with-spaces", "malformed_header", orders.bearer("not a token")),
                refused("empty-header", "malformed_header", orders.with("Authorization", "")),
                refused(
                        "basic-without-base64",
                        "malformed_header",
                        Call.get("/admin/revenue").with("Authorization", "Basic marie:password")),
                refused("basic-where-tokens-are-wanted", "unsupported_scheme", basic(orders, "ada", "lovelace")),
                refused("misspelt-path", "no_such_route", Call.get("/api/ordres")),
                refused("wrong-method", "method_not_supported", Call.of("DELETE", "/api/orders")),
                refused("preflight", "preflight_unauthenticated", preflight("POST", "/api/orders")));
    }

    private List<Scenario> accounts() {
        Call revenue = Call.get("/admin/revenue");
        return List.of(
                refused("wrong-password", "bad_credentials", basic(revenue, "marie", "summer2026")),
                refused("unknown-user", "bad_credentials", basic(revenue, "mary", "summer2026")),
                refused("wrong-password-in-form", "bad_credentials", login("marie", "summer2026")),
                refused("locked-account", "account_locked", basic(revenue, "too-many-tries")),
                refused("disabled-account", "account_disabled", basic(revenue, "left-the-company")),
                refused(
                        "wrong-api-key",
                        "api_key_rejected",
                        Call.get("/partner/prices").with("X-API-Key", "key-of-last-year")));
    }

    private List<Scenario> tokens() {
        Call orders = Call.get("/api/orders");
        Call shipments = Call.get("/carrier/shipments");
        return List.of(
                refused("expired-token", "token_expired", orders.bearer(provider.expiredToken("ada"))),
                refused(
                        "token-from-the-future",
                        "token_not_yet_valid",
                        orders.bearer(provider.tokenFromTheFuture("ada"))),
                refused("forged-token", "token_signature_invalid", orders.bearer(provider.forgedToken("ada"))),
                refused(
                        "token-of-staging",
                        "token_issuer_mismatch",
                        orders.bearer(provider.tokenOfIssuer("https://id.staging.shop.example", "ada"))),
                refused(
                        "token-for-billing",
                        "token_audience_mismatch",
                        orders.bearer(provider.tokenForAudience("billing-api", "ada"))),
                refused(
                        "expired-carrier-token",
                        "token_expired",
                        shipments.bearer(carrierToken(Duration.ofMinutes(-20)))),
                refused(
                        "forged-carrier-token",
                        "token_signature_invalid",
                        shipments.bearer(carrierToken(
                                Duration.ofHours(1), Jwts.SIG.HS256.key().build()))));
    }

    private List<Scenario> sessionsAndAddresses() {
        return List.of(
                refused(
                        "session-of-yesterday",
                        "session_expired",
                        Call.get("/portal/cart").with("Cookie", "JSESSIONID=8B1A9953C4611296A827ABF8C47804D7")),
                refused("from-outside-the-office", "address_denied", Call.get("/internal/caches")));
    }

    /** Nothing is wrong with who calls in these; what goes wrong comes after. */
    private List<Scenario> shopsOwnAnswers() {
        String ada = provider.token("ada");
        return List.of(
                refused(
                        "warehouse-refuses",
                        "upstream_rejected",
                        Call.get("/api/orders/1003/stock").bearer(ada)),
                refused(
                        "invoice-of-another",
                        "application_decision",
                        Call.get("/api/invoices/2002").bearer(ada)),
                refused("missing-file", "error_dispatch_denied", Call.get("/files/summer-sale.csv")),
                refused(
                        "broken-printer",
                        "error_dispatch_denied",
                        Call.get("/carrier/shipments/1001/label").bearer(carrierToken(Duration.ofHours(1)))));
    }

    private List<Scenario> ordinaryDay(String sessionCookie) {
        List<Scenario> served = new ArrayList<>(customers());
        served.addAll(others(sessionCookie));
        return served;
    }

    /** All who come with a token of the identity provider, minted now. */
    List<Scenario> customers() {
        String ada = provider.token("ada");
        return List.of(
                served("orders", Call.get("/api/orders").bearer(ada)),
                served("one-order", Call.get("/api/orders/1002").bearer(ada)),
                served("stock", Call.get("/api/orders/1001/stock").bearer(ada)),
                served("own-invoice", Call.get("/api/invoices/2001").bearer(ada)));
    }

    List<Scenario> others(String sessionCookie) {
        return List.of(
                served("price-list", Call.get("/files/price-list.csv")),
                served("cart", Call.get("/portal/cart").with("Cookie", sessionCookie)),
                served("revenue", basic(Call.get("/admin/revenue"), "marie")),
                served("partner", Call.get("/partner/prices").with("X-API-Key", credentials.partnerKey())),
                served("carrier", Call.get("/carrier/shipments").bearer(carrierToken(Duration.ofHours(1)))));
    }

    /** Refusals that no service is without. */
    List<Scenario> everyday() {
        return List.of(
                refused("wrong-password", "bad_credentials", basic(Call.get("/admin/revenue"), "marie", "summer2026")),
                refused("no-credentials", "credentials_missing", Call.get("/api/orders")),
                refused(
                        "session-of-yesterday",
                        "session_expired",
                        Call.get("/portal/cart").with("Cookie", "JSESSIONID=8B1A9953C4611296A827ABF8C47804D7")));
    }

    /** What a browser asks before a page of another origin may call with a token. */
    static Call preflight(String method, String path) {
        return Call.of("OPTIONS", path)
                .with("Origin", "https://shop.example")
                .with("Access-Control-Request-Method", method)
                .with("Access-Control-Request-Headers", "authorization,content-type");
    }

    /** How a customer gets a session. */
    Call login() {
        return login("marie", credentials.staffPassword());
    }

    private static Call login(String user, String password) {
        return Call.of("POST", "/portal/login")
                .body("application/x-www-form-urlencoded", "username=" + user + "&password=" + password);
    }

    private Call basic(Call call, String user) {
        return basic(call, user, credentials.staffPassword());
    }

    private static Call basic(Call call, String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return call.with("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    private String carrierToken(Duration valid) {
        return carrierToken(
                valid, Keys.hmacShaKeyFor(credentials.carrierSecret().getBytes(StandardCharsets.UTF_8)));
    }

    private static String carrierToken(Duration valid, SecretKey key) {
        return Jwts.builder()
                .subject("parcel-express")
                .expiration(Date.from(Instant.now().plus(valid)))
                .signWith(key, Jwts.SIG.HS256)
                .compact();
    }
}
