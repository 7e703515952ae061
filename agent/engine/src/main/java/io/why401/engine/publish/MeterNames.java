package io.why401.engine.publish;

/** Meter and tag names as dashboards and alerts know them: changing one breaks its readers (SemVer). */
public final class MeterNames {

    public static final String RESPONSES = "why401.responses";
    public static final String REQUESTS = "why401.requests";
    public static final String INFRASTRUCTURE = "why401.infrastructure";
    public static final String TOKEN_EXPIRED_AGE = "why401.token.expired.age";
    public static final String GUESSING_SUBJECTS = "why401.guessing.subjects";
    public static final String EVENTS = "why401.events";
    public static final String HANDLING = "why401.handling";
    public static final String HOOKS = "why401.hooks";
    public static final String AGENT_ERRORS = "why401.agent.errors";
    public static final String INFO = "why401.info";

    static final String STATUS = "status";
    static final String CAUSE = "cause";
    static final String REASON = "reason";
    static final String CONFIDENCE = "confidence";
    static final String METHOD = "method";
    static final String ROUTE = "route";
    static final String CHAIN = "chain";
    static final String RULE = "rule";
    static final String SCHEME = "scheme";
    static final String DECIDED_BY = "decided_by";
    static final String ISSUER = "issuer";
    static final String SINK = "sink";
    static final String OUTCOME = "outcome";
    static final String LIBRARY = "library";
    static final String VERSION = "version";
    static final String STATE = "state";
    static final String KIND = "kind";
    static final String COMPONENT = "component";
    static final String JAVA = "java";
    static final String SERVICE = "service";

    private MeterNames() {}
}
