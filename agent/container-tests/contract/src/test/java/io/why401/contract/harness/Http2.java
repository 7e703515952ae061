package io.why401.contract.harness;

/** The ways to HTTP/2. */
public enum Http2 {
    /** Without TLS, by a request of HTTP/1.1 that becomes stream 1 (RFC 7540 §3.2). The 101 that comes with it is no response. */
    BY_UPGRADE,
    /** Without TLS, from the first byte on (RFC 9113 §3.3). */
    BY_PRIOR_KNOWLEDGE,
    /** With TLS, by ALPN (RFC 9113 §3.2). */
    BY_TLS;

    /**
     * A client of its own.
     *
     * @param port where the server takes this way
     */
    public Http2Client client(Wire wire, int port) {
        return switch (this) {
            case BY_UPGRADE -> JdkHttp2Client.upgrading(wire, port);
            case BY_PRIOR_KNOWLEDGE -> new PriorKnowledgeClient(wire, port);
            case BY_TLS -> JdkHttp2Client.overTls(wire, port);
        };
    }
}
