package io.why401.contract;

import io.why401.contract.harness.Request;
import io.why401.contract.harness.Secrets;
import io.why401.contract.harness.Token;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What scanners, broken clients and attackers send, for one path that refuses. */
final class BadInput {

    private static final int KIB_64 = 64 * 1024;

    private final String target;
    private final Map<String, Request> requests = new LinkedHashMap<>();

    private BadInput(String target) {
        this.target = target;
        headers();
        tokens();
        texts();
        paths();
    }

    /** By name, in the order in which they are to be sent. */
    static Map<String, Request> to(String target) {
        return Collections.unmodifiableMap(new BadInput(target).requests);
    }

    private void headers() {
        add("token of 64 KiB", "Authorization", "Bearer " + Secrets.keep("a1B2".repeat(KIB_64 / 4)));
        add("password of 64 KiB", "Authorization", "Basic " + Secrets.keep("QUJD".repeat(KIB_64 / 4)));
        add("scheme of 64 KiB", "Authorization", "s".repeat(KIB_64));
        add("api key of 64 KiB", "X-API-Key", Secrets.keep("k3Y9".repeat(KIB_64 / 4)));
        add("cookie of 64 KiB", "Cookie", "JSESSIONID=" + Secrets.keep("A0B1".repeat(KIB_64 / 4)));
        add("origin of 64 KiB", "Origin", "https://" + "o".repeat(KIB_64));
        add("proxy chain of 64 KiB", "X-Forwarded-For", "10.0.0.1, ".repeat(KIB_64 / 10));
        Request many = request();
        Request cookies = request();
        for (int i = 0; i < 500; i++) {
            many = many.header("Authorization", "Bearer " + Secrets.keep("many-tokens-" + i));
            cookies = cookies.header("Cookie", "JSESSIONID=" + Secrets.keep("many-sessions-" + i));
        }
        requests.put("500 Authorization headers", many);
        requests.put("500 session cookies", cookies);
        add("no value", "Authorization", "");
        add("scheme alone", "Authorization", "Bearer");
        add("bytes over 127", "Authorization", "Bearer \u00e9\u00ff\u0080\u00fe");
        add("basic of bytes over 127", "Authorization", "Basic /////w==");
        add("NUL in a value", "Authorization", "Bearer a\0b");
        add("escape in a value", "Authorization", "Bearer \u001b[31mred");
        add("bare CR in a value", "Authorization", "Bearer a\rX-Injected: 1");
        add("bare LF in a value", "Authorization", "Bearer a\nX-Injected: 1");
        add("folded value", "Authorization", "Bearer\r\n folded");
        add("CRLF behind a value", "Authorization", "Bearer a\r\nX-Injected: \"}\u00a0{\"");
        add("second host", "Host", "other.example");
        add("trace of nonsense", "traceparent", "00-zz\"}-\u00ff-01");
        add("content type of nonsense", "Content-Type", "text/\"}{;;;=,charset=\u00ff");
    }

    private void tokens() {
        payload("10,000 nested objects", "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000));
        payload("10,000 nested arrays", "{\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}");
        payload("nesting without an end", "{\"a\":".repeat(10_000));
        payload("duplicate claims", "{\"iss\":\"a\",\"iss\":\"b\",\"exp\":1,\"exp\":9999999999,\"aud\":[],\"aud\":{}}");
        payload("exp as text", "{\"exp\":\"tomorrow\"}");
        payload("exp as digits in text", "{\"exp\":\"1\"}");
        payload("exp negative", "{\"exp\":-1}");
        payload("exp of 1e300", "{\"exp\":1e300,\"nbf\":-1e300,\"iat\":1e-300}");
        payload("exp past a double", "{\"exp\":1e999}");
        payload("exp of 400 digits", "{\"exp\":" + "9".repeat(400) + "}");
        payload("exp of other kinds", "{\"exp\":null,\"nbf\":true,\"iat\":[1]}");
        payload(
                "claims of other kinds",
                "{\"iss\":1,\"sub\":{},\"aud\":{\"a\":1},\"azp\":[],\"scope\":7,\"jti\":false}");
        payload("1,000 audiences", "{\"aud\":[" + "\"a\",".repeat(1_000) + "\"a\"]}");
        payload("issuer of 8 KiB", "{\"iss\":\"https://" + "i".repeat(8192) + "\"}");
        payload("issuer with escapes", "{\"iss\":\"\\u001b[2J\\u0000\\ud800\\r\\n\",\"sub\":\"\\u202e\"}");
        payload("a list", "[1,2,3]");
        payload("nothing", "");
        payload("bytes", "\u0000\u00ff\u0080");
        header("kid of 8 KiB", "k".repeat(8192));
        header("kid with escapes", "\u001b[31m\"},\r\n{\"a\":\"");
        header("kid of another kind", Map.of("a", 1));
        add("dots only", "Authorization", "Bearer ..");
        add("1,000 dots", "Authorization", "Bearer " + ".".repeat(1_000));
        add("five parts", "Authorization", "Bearer eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..aaaa.bbbb.cccc");
    }

    private void texts() {
        agent("agent of 64 KiB", "u".repeat(KIB_64));
        agent("agent of JSON", "\",\"reason\":\"none\"},{\"a\":\"\\");
        agent("agent of terminal escapes", "\u001b]0;owned\u0007\u001b[2J");
        agent("agent of tabs", "a\tb");
        agent("agent of bytes over 127", "\u00f0\u009f\u0092\u00a9 \u00c0\u00af \u00ed\u00a0\u0080");
        agent("agent of exposition format", "x\"} 1\nwhy401_responses_total{a=\"b\"} 7");
        method("method in lower case", "get");
        method("method of WebDAV", "PROPFIND");
        method("method of 500 letters", "M".repeat(500));
        method("method with a quote", "G\"ET");
    }

    private void paths() {
        path("%00", "%00");
        path("..;", "/..;/..;/admin");
        path("dots", "/../../etc/passwd");
        path("encoded dots", "/%2e%2e/%2e%2e/x");
        path("encoded slash", "%2f..%2fx");
        path("jsessionid", ";jsessionid=" + Secrets.keep("5E551D0123456789ABCDEF0123456789"));
        path("path parameters", ";a=" + Secrets.keep("param-secret-1") + ";b;;=;c=%3b");
        path("8 KiB", "/" + "p".repeat(8192));
        path("1,000 segments", "/s".repeat(1_000));
        path("token in a segment", "/" + Token.hs256().build());
        path("hex in a segment", "/" + Secrets.keep("0a1b2c3d4e5f60718293a4b5c6d7e8f9"));
        path("overlong UTF-8", "/%c0%af%e0%80%af");
        path("half a surrogate", "/%ed%a0%80");
        path("broken escapes", "/%zz%");
        path("CRLF", "/%0d%0aSet-Cookie:x=1");
        path("escape sequence", "/%1b%5b31m");
        path("double slashes", "//x///y");
        path("query with a token", "?access_token=" + Secrets.keep("query-token-4711") + "&a");
        path("query without a key", "?" + Secrets.keep("bare-query-secret"));
        path("query of 8 KiB", "?q=" + Secrets.keep("Zz9".repeat(2730)));
        path("1,000 query keys", "?" + "k=v&".repeat(1_000));
        path("query of nonsense", "?=&&=%&%00=%ff&{}[]|\\");
    }

    private Request request() {
        return Request.get(target);
    }

    private void add(String name, String header, String value) {
        requests.put(name, request().header(header, value));
    }

    private void payload(String name, String payload) {
        Supplier<Token> token = target.startsWith("/bearer") ? Token::hs256 : Token::rs256;
        requests.put("payload: " + name, request().bearer(token.get().build(payload)));
    }

    private void header(String name, Object keyId) {
        requests.put(name, request().bearer(Token.rs256().header("kid", keyId).build()));
    }

    private void agent(String name, String agent) {
        requests.put(name, request().agent(agent));
    }

    private void method(String name, String method) {
        requests.put(name, Request.of(method, target));
    }

    private void path(String name, String tail) {
        requests.put("path: " + name, Request.get(target + tail));
    }
}
