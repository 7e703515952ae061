package io.why401.engine.capture;

import io.why401.engine.capture.container.RequestView;
import io.why401.engine.capture.redact.Fingerprints;
import io.why401.engine.capture.redact.Text;
import io.why401.engine.settings.Settings.AddressMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the request came from, as {@code why401.identify.addresses} says. */
final class ClientReader {

    private static final int MAX_ADDRESS = 64;
    private static final int MAX_CHAIN = 200;

    /** Also mapped into IPv6, and with the port that some proxies leave on it. */
    private static final Pattern IPV4 =
            Pattern.compile("(?:::ffff:)?((?:[0-9]{1,3}\\.){3})[0-9]{1,3}(?::[0-9]{1,5})?", Pattern.CASE_INSENSITIVE);

    /** Whole or with a gap; also in brackets, with a port or a zone. */
    private static final Pattern IPV6 =
            Pattern.compile("\\[?(?=.*::|(?:[^:]*:){7})[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7}[0-9.]*(?:[%\\]].*)?");

    private final AddressMode mode;
    private final Fingerprints fingerprints;

    ClientReader(AddressMode mode, Fingerprints fingerprints) {
        this.mode = mode;
        this.fingerprints = fingerprints;
    }

    /** The chain is the clients' own word, so it is shown only where addresses are shown whole. */
    ClientFacts read(RequestView request) {
        String address = Text.capped(request.remoteAddress(), MAX_ADDRESS);
        return switch (mode) {
            case OFF -> new ClientFacts(null, null);
            case HASH -> new ClientFacts(fingerprints.of(address), null);
            case NETWORK -> new ClientFacts(network(address), null);
            case PLAIN -> new ClientFacts(address, Text.capped(request.header("X-Forwarded-For"), MAX_CHAIN));
        };
    }

    /** /24 of IPv4, /48 of IPv6, null for what is neither; no name is ever looked up. */
    static @Nullable String network(@Nullable String address) {
        if (address == null) {
            return null;
        }
        Matcher v4 = IPV4.matcher(address);
        if (v4.matches()) {
            return v4.group(1) + "0/24";
        }
        if (!IPV6.matcher(address).matches()) {
            return null; // A proxy's "unknown", a host name, a socket's path.
        }
        String[] groups = (address.startsWith("[") ? address.substring(1) : address).split(":", -1);
        StringBuilder first = new StringBuilder();
        boolean gap = false;
        for (int i = 0; i < 3; i++) {
            // From the gap of "2001::1" on the groups are zero: what stands behind it is the end of the address.
            gap |= groups[i].isEmpty();
            first.append(gap ? "0" : groups[i]).append(':');
        }
        return first + ":/48";
    }
}
