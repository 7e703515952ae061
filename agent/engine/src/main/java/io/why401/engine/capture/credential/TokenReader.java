package io.why401.engine.capture.credential;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import io.why401.engine.capture.TokenFacts;
import io.why401.engine.capture.redact.Fingerprints;
import io.why401.engine.capture.redact.Text;
import io.why401.engine.settings.Settings.SubjectMode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a token says of itself: JOSE header and registered claims (RFC 7519 §4.1), streaming, with limits on length,
 * depth and numbers. Verifies nothing and asks nobody. Any thread; throws nothing.
 */
final class TokenReader {

    /** A longer one is not read at all: no server that we know takes headers of this size by default. */
    static final int MAX_CHARACTERS = 16 * 1024;

    private static final int MAX_TEXT = 200;
    private static final int MAX_AUDIENCES = 8;

    /** Year 1 to 9999: beyond, {@link Instant} or its readers do not follow. */
    private static final long MIN_SECOND = -62_135_596_800L;

    private static final long MAX_SECOND = 253_402_300_799L;

    private static final Set<String> HEADER = Set.of("alg", "kid", "typ");
    private static final Set<String> CLAIMS =
            Set.of("iss", "sub", "aud", "exp", "nbf", "iat", "azp", "client_id", "scope", "scp", "jti");
    private static final Set<String> TIMES = Set.of("exp", "nbf", "iat");

    /** Without a table of field names: clients invent them, and colliding ones would make it throw. */
    private final JsonFactory json = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            // Jackson's own pool hangs buffers, and with them the engine's loader, on every thread of the application.
            .recyclerPool(JsonRecyclerPools.newBoundedPool(8))
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100)
                    .maxNumberLength(100)
                    .maxStringLength(MAX_CHARACTERS)
                    .maxNameLength(1000)
                    .build())
            .build();

    private final Fingerprints fingerprints;
    private final SubjectMode subjects;

    TokenReader(Fingerprints fingerprints, SubjectMode subjects) {
        this.fingerprints = fingerprints;
        this.subjects = subjects;
    }

    /** Three parts, of which the first starts like a JSON object: no other credential looks so by chance. */
    static boolean looksLikeJwt(String value) {
        int first = value.indexOf('.');
        int second = value.indexOf('.', first + 1);
        return value.startsWith("eyJ") && second > first + 1 && value.indexOf('.', second + 1) < 0;
    }

    TokenFacts read(String token) {
        String[] parts = token.length() > MAX_CHARACTERS ? new String[0] : token.split("\\.", -1);
        Claims claims = new Claims();
        if (parts.length == 3) {
            boolean readable = readInto(claims, HEADER, parts[0]) && readInto(claims, CLAIMS, parts[1]);
            return claims.facts(TokenFacts.Kind.JWT, !readable || !isBase64(parts[2]));
        }
        if (parts.length == 5) {
            return claims.facts(TokenFacts.Kind.JWE, !readInto(claims, HEADER, parts[0]));
        }
        // Two parts, or four, that start like a JOSE header: a JWT that was cut or glued, not an opaque token.
        boolean torn = parts.length > 1 && token.startsWith("eyJ");
        return claims.facts(torn ? TokenFacts.Kind.JWT : TokenFacts.Kind.OPAQUE, torn);
    }

    private static boolean isBase64(String part) {
        try {
            Base64.getUrlDecoder().decode(part);
            return true;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    /**
     * False when the part is no base64url of a JSON object; what was read until then stays. Header and claims are kept
     * apart: the library goes by the header's {@code kid}, whatever the claims call by that name.
     */
    private boolean readInto(Claims claims, Set<String> wanted, String part) {
        try (JsonParser parser = json.createParser(Base64.getUrlDecoder().decode(part))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                claims.take(wanted, name, value, parser);
                parser.skipChildren();
            }
            return parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null;
        } catch (IOException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    private final class Claims {

        private final Map<String, String> texts = new HashMap<>();
        private final Map<String, Instant> times = new HashMap<>();
        private final List<String> audience = new ArrayList<>(1);

        /** Of a claim that stands twice the last one counts, as in most libraries (RFC 7519 §4 allows it). */
        void take(Set<String> wanted, String name, JsonToken value, JsonParser parser) throws IOException {
            if (!wanted.contains(name)) {
                return;
            }
            if (name.equals("aud")) {
                audience.clear();
                if (value == JsonToken.START_ARRAY) {
                    takeAudiences(parser);
                } else if (value == JsonToken.VALUE_STRING) {
                    audience.add(capped(parser.getText()));
                }
            } else if (TIMES.contains(name) && value.isNumeric()) {
                double seconds = parser.getDoubleValue();
                if (seconds >= MIN_SECOND && seconds <= MAX_SECOND) {
                    times.put(name, Instant.ofEpochSecond((long) seconds));
                }
            } else if (value == JsonToken.VALUE_STRING) {
                texts.put(name, parser.getText());
            }
        }

        private void takeAudiences(JsonParser parser) throws IOException {
            while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
                if (parser.currentToken() == JsonToken.VALUE_STRING && audience.size() < MAX_AUDIENCES) {
                    audience.add(capped(parser.getText()));
                }
                parser.skipChildren();
            }
        }

        private String capped(String text) {
            String capped = Text.capped(text, MAX_TEXT);
            return capped == null ? "" : capped;
        }

        private @Nullable String text(String name) {
            return Text.capped(texts.get(name), MAX_TEXT);
        }

        TokenFacts facts(TokenFacts.Kind kind, boolean malformed) {
            String client = text("azp") != null ? text("azp") : text("client_id");
            String scope = text("scope") != null ? text("scope") : text("scp");
            return new TokenFacts(
                    kind,
                    malformed,
                    text("alg"),
                    text("kid"),
                    text("typ"),
                    text("iss"),
                    audience,
                    times.get("iat"),
                    times.get("nbf"),
                    times.get("exp"),
                    Subjects.shown(texts.get("sub"), subjects, fingerprints),
                    client,
                    scope,
                    fingerprints.of(texts.get("jti")));
        }
    }
}
