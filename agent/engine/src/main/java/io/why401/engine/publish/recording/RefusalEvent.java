package io.why401.engine.publish.recording;

import io.why401.engine.capture.RuleFacts;
import io.why401.engine.publish.Event;
import io.why401.engine.publish.JsonFields;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timestamp;
import org.jspecify.annotations.Nullable;

/**
 * {@code why401.Refusal} of a flight recording: its name and fields are known outside (SemVer). It has no stack trace, and its
 * thread is the agent's own: both would tell of us. Unless a recording says {@code why401.Refusal#enabled=false}, it is in.
 *
 * <p>The flight recorder rewrites this class while it is loaded, so nothing loads it before a recorder is at work.
 */
@Name("why401.Refusal")
@Label("HTTP 401")
@Description("A request that was refused with status 401, and why")
@Category("why401")
@StackTrace(false)
final class RefusalEvent extends jdk.jfr.Event {

    @Label("Time")
    @Description("When the response was committed; the event itself is written a moment later")
    @Timestamp(Timestamp.MILLISECONDS_SINCE_EPOCH)
    long time;

    @Label("Reason")
    @Nullable
    String reason;

    @Label("Cause")
    @Description("The group that the reason belongs to")
    @Nullable
    String cause;

    @Label("Confidence")
    @Description("How the reason is known: observed, proven, inferred")
    @Nullable
    String confidence;

    @Label("Summary")
    @Nullable
    String summary;

    @Label("Method")
    @Nullable
    String method;

    @Label("Route")
    @Description("Template of the handler, such as /orders/{id}")
    @Nullable
    String route;

    @Label("Path")
    @Description("Without query, and without what looks like a secret")
    @Nullable
    String path;

    @Label("Chain")
    @Description("Security chain that the request fell under")
    @Nullable
    String chain;

    @Label("Rule")
    @Description("Pattern of the rule and what it demanded")
    @Nullable
    String rule;

    @Label("Scheme")
    @Description("How a credential was presented")
    @Nullable
    String scheme;

    @Label("Decided By")
    @Description("security, container, application, upstream")
    @Nullable
    String decidedBy;

    @Label("Client Address")
    @Nullable
    String clientAddress;

    @Label("Trace Id")
    @Nullable
    String traceId;

    @Label("Span Id")
    @Nullable
    String spanId;

    @Label("Event Id")
    @Description("The same as in the event's JSON")
    @Nullable
    String eventId;

    /** False when no recording wants it. */
    static boolean written(Event event) {
        RefusalEvent written = new RefusalEvent();
        if (!written.isEnabled()) {
            return false;
        }
        written.fill(event);
        written.commit();
        return true;
    }

    private void fill(Event event) {
        time = event.refusal().time().toEpochMilli();
        reason = event.diagnosis().reason().id();
        cause = event.diagnosis().cause().id();
        confidence = event.diagnosis().confidence().id();
        summary = plain(event.diagnosis().summary(), 500);
        method = plain(event.refusal().request().method(), 32);
        route = plain(event.refusal().request().route(), 300);
        path = plain(event.refusal().request().path(), 1024);
        RuleFacts matched = event.refusal().rule();
        chain = matched == null ? null : plain(matched.chain(), 300);
        rule = matched == null ? null : plain(matched.text(), 600);
        scheme = event.refusal().credentials().scheme().id();
        decidedBy = event.diagnosis().decidedBy().id();
        clientAddress = plain(event.refusal().client().address(), 100);
        if (event.refusal().trace() != null) {
            traceId = plain(event.refusal().trace().traceId(), 32);
            spanId = plain(event.refusal().trace().spanId(), 16);
        }
        eventId = event.id();
    }

    /** As the event's JSON has it. */
    private static @Nullable String plain(@Nullable String text, int max) {
        return text == null ? null : JsonFields.plain(text, max);
    }
}
