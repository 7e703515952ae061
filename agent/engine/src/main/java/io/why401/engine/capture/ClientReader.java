package io.why401.engine.capture;

import io.why401.engine.capture.container.ServletRequestView;
import io.why401.engine.capture.redact.Fingerprints;
import io.why401.engine.capture.redact.Text;
import io.why401.engine.settings.Settings.AddressMode;
import org.jspecify.annotations.Nullable;

/** Where the request came from, as {@code why401.identify.addresses} says. */
final class ClientReader {

    private static final int MAX_ADDRESS = 64;
    private static final int MAX_CHAIN = 200;

    private final AddressMode mode;
    private final Fingerprints fingerprints;

    ClientReader(AddressMode mode, Fingerprints fingerprints) {
        this.mode = mode;
        this.fingerprints = fingerprints;
    }

    /** The chain is the clients' own word, so it is shown only where addresses are shown whole. */
    ClientFacts read(ServletRequestView request) {
        String address = Text.capped(request.remoteAddress(), MAX_ADDRESS);
        return switch (mode) {
            case OFF -> new ClientFacts(null, null);
            case HASH -> new ClientFacts(fingerprints.of(address), null);
            case NETWORK -> new ClientFacts(network(address), null);
            case PLAIN -> new ClientFacts(address, Text.capped(request.header("X-Forwarded-For"), MAX_CHAIN));
        };
    }

    /** /24 of IPv4, /48 of IPv6; no name is ever looked up. */
    static @Nullable String network(@Nullable String address) {
        if (address == null) {
            return null;
        }
        int lastDot = address.lastIndexOf('.');
        if (lastDot > 0) {
            return address.substring(0, lastDot) + ".0/24";
        }
        String[] groups = address.split(":", -1);
        StringBuilder first = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            // "::1" has fewer groups before the gap than the network has: the rest of them is zero.
            boolean given = i < groups.length && !groups[i].isEmpty() && !address.startsWith("::");
            first.append(given ? groups[i] : "0").append(':');
        }
        return first + ":/48";
    }
}
