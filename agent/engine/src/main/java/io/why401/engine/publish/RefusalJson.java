package io.why401.engine.publish;

import com.fasterxml.jackson.core.JsonGenerator;
import io.why401.engine.capture.ChallengeFacts;
import io.why401.engine.capture.ClientFacts;
import io.why401.engine.capture.CredentialFacts;
import io.why401.engine.capture.DecisionFacts;
import io.why401.engine.capture.Refusal;
import io.why401.engine.capture.RequestFacts;
import io.why401.engine.capture.ResponseFacts;
import io.why401.engine.capture.RuleFacts;
import io.why401.engine.capture.SessionFacts;
import io.why401.engine.capture.ThrownFacts;
import io.why401.engine.capture.TokenFacts;
import io.why401.engine.capture.TraceFacts;
import io.why401.engine.diagnose.Diagnosis;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The groups of an event that hold the refusal's facts; a group of which nothing is known is left out. */
final class RefusalJson {

    private static final int MAX_EXCEPTIONS = 8;

    private final JsonGenerator json;
    private final JsonFields fields;

    RefusalJson(JsonGenerator json) {
        this.json = json;
        this.fields = new JsonFields(json);
    }

    void write(Refusal refusal, Diagnosis diagnosis) throws IOException {
        writeRequest(refusal.request(), refusal.nearestRoute().get());
        writeClient(refusal.client());
        writeCredentials(refusal.credentials());
        if (refusal.token() != null) {
            writeToken(refusal.token(), refusal.time());
        }
        if (refusal.rule() != null) {
            writeRule(refusal.rule());
        }
        writeDecision(refusal.decision(), diagnosis);
        writeExceptions(refusal.handedOver(), refusal.witnessed());
        writeResponse(refusal.response());
        if (refusal.trace() != null) {
            writeTrace(refusal.trace());
        }
    }

    private void writeRequest(RequestFacts request, @Nullable String nearestRoute) throws IOException {
        json.writeObjectFieldStart("request");
        fields.text("method", request.method(), 32);
        fields.text("path", request.path(), 1024);
        fields.texts("query_keys", request.queryKeys(), 32, 64);
        fields.text("route", request.route(), 300);
        fields.text("handler", request.handler(), 300);
        fields.text("nearest_route", nearestRoute, 300);
        fields.text("protocol", request.protocol(), 32);
        json.writeBooleanField("secure", request.secure());
        fields.text("host", request.host(), 300);
        fields.text("origin", request.origin(), 300);
        fields.text("user_agent", request.userAgent(), 300);
        json.writeStringField("dispatch", request.dispatch().id());
        fields.text("content_type", request.contentType(), 200);
        fields.text("upgrade", request.webSocket() ? "websocket" : null, 32);
        json.writeEndObject();
    }

    private void writeClient(ClientFacts client) throws IOException {
        if (client.address() != null || client.forwardedFor() != null) {
            json.writeObjectFieldStart("client");
            fields.text("address", client.address(), 100);
            fields.text("forwarded_for", client.forwardedFor(), 500);
            json.writeEndObject();
        }
    }

    private void writeCredentials(CredentialFacts credentials) throws IOException {
        json.writeObjectFieldStart("credentials");
        json.writeBooleanField("header_present", credentials.headerPresent());
        json.writeNumberField("header_count", credentials.headerCount());
        json.writeStringField("scheme", credentials.scheme().id());
        json.writeStringField("location", credentials.location().id());
        if (credentials.problem() != null) {
            json.writeStringField("problem", credentials.problem().id());
        }
        SessionFacts session = credentials.session();
        if (session != null) {
            json.writeObjectFieldStart("session");
            json.writeBooleanField("requested", true);
            if (session.valid() != null) {
                json.writeBooleanField("valid", session.valid());
            }
            json.writeEndObject();
        }
        fields.text("subject", credentials.subject(), 200);
        fields.text("fingerprint", credentials.fingerprint(), 100);
        json.writeEndObject();
    }

    private void writeToken(TokenFacts token, Instant now) throws IOException {
        json.writeObjectFieldStart("token");
        json.writeStringField("kind", token.kind().id());
        fields.text("alg", token.algorithm(), 64);
        fields.text("kid", token.keyId(), 200);
        fields.text("typ", token.type(), 64);
        fields.text("iss", token.issuer(), 300);
        fields.texts("aud", token.audience(), 16, 300);
        fields.claimedMoment("issued_at", token.issuedAt());
        fields.claimedMoment("not_before", token.notBefore());
        fields.claimedMoment("expires_at", token.expiresAt());
        fields.number("expired_for_seconds", seconds(token.expiredFor(now)));
        fields.number("valid_in_seconds", seconds(token.validIn(now)));
        fields.number("lifetime_seconds", seconds(token.lifetime()));
        fields.text("subject", token.subject(), 200);
        fields.text("client", token.client(), 200);
        fields.text("scope", token.scope(), 500);
        fields.text("id", token.id(), 100);
        json.writeEndObject();
    }

    private static @Nullable Long seconds(@Nullable Duration duration) {
        return duration == null ? null : duration.toSeconds();
    }

    private void writeRule(RuleFacts rule) throws IOException {
        json.writeObjectFieldStart("rule");
        json.writeStringField("source", rule.source().id());
        fields.text("chain", rule.chain(), 300);
        if (rule.chainIndex() >= 0) {
            json.writeNumberField("chain_index", rule.chainIndex());
        }
        fields.text("matcher", rule.matcher(), 300);
        fields.text("requirement", rule.requirement(), 300);
        fields.texts("mechanisms", rule.mechanisms(), 16, 64);
        json.writeEndObject();
    }

    private void writeDecision(DecisionFacts decision, Diagnosis diagnosis) throws IOException {
        json.writeObjectFieldStart("decision");
        json.writeStringField("decided_by", diagnosis.decidedBy().id());
        fields.text("class", decision.className(), 300);
        fields.text("method", decision.method(), 200);
        if (decision.line() > 0) {
            json.writeNumberField("line", decision.line());
        }
        fields.texts("frames", decision.frames(), 8, 500);
        if (decision.originalStatus() != null) {
            json.writeNumberField("original_status", decision.originalStatus());
        }
        Diagnosis.Upstream upstream = diagnosis.upstream();
        if (upstream != null) {
            json.writeObjectFieldStart("upstream");
            fields.text("host", upstream.host(), 300);
            fields.text("method", upstream.method(), 16);
            if (upstream.status() > 0) {
                json.writeNumberField("status", upstream.status());
            }
            fields.text("challenge", upstream.challenge(), 300);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** Handed-over ones first; each followed by its causes. */
    private void writeExceptions(List<ThrownFacts> handedOver, List<ThrownFacts> witnessed) throws IOException {
        if (handedOver.isEmpty() && witnessed.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("exceptions");
        int written = writeChains(handedOver, 0);
        writeChains(witnessed, written);
        json.writeEndArray();
    }

    private int writeChains(List<ThrownFacts> heads, int before) throws IOException {
        int written = before;
        for (ThrownFacts head : heads) {
            ThrownFacts next = head;
            while (next != null && written < MAX_EXCEPTIONS) {
                json.writeStartObject();
                fields.text("type", next.type(), 300);
                fields.text("message", next.message(), 300);
                fields.text("at", next.at().frame(), 500);
                json.writeEndObject();
                written++;
                next = next.cause();
            }
        }
        return written;
    }

    private void writeResponse(ResponseFacts response) throws IOException {
        json.writeObjectFieldStart("response");
        json.writeNumberField("status", response.status());
        if (!response.challenges().isEmpty()) {
            json.writeArrayFieldStart("challenges");
            for (ChallengeFacts challenge :
                    response.challenges().stream().limit(8).toList()) {
                json.writeStartObject();
                fields.text("scheme", challenge.scheme(), 64);
                fields.text("realm", challenge.parameters().get("realm"), 200);
                fields.text("error", challenge.parameters().get("error"), 200);
                fields.text("error_description", challenge.parameters().get("error_description"), 300);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeBooleanField("allow_origin_present", response.allowOriginPresent());
        json.writeEndObject();
    }

    private void writeTrace(TraceFacts trace) throws IOException {
        json.writeObjectFieldStart("trace");
        fields.text("trace_id", trace.traceId(), 32);
        fields.text("span_id", trace.spanId(), 16);
        json.writeEndObject();
    }
}
