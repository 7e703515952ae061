package io.why401.engine.capture;

import io.why401.engine.capture.container.ServletRequestView;
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

    private static final Pattern IPV4 =
            Pattern.compile("(?:.*:)?(\\d{1,3}\\.\\d{1,3}\\.\\d{1,3})\\.\\d{1,3}(?::\\d+)?");
    private static final Pattern IPV6 = Pattern.compile("\\[?([0-9a-fA-F]{0,4}(?::[0-9a-fA-F]{0,4}){2,7})(?:%.*|].*)?");

    /**
     * /24 of IPv4, also where it is mapped into IPv6 or has a port; /48 of IPv6. No name is ever looked up, and what is
     * no address is left out: a proxy's header can bring any text here.
     */
    static @Nullable String network(@Nullable String address) {
        if (address == null) {
            return null;
        }
        Matcher four = IPV4.matcher(address);
        if (four.matches()) {
            return four.group(1) + ".0/24";
        }
        Matcher six = IPV6.matcher(address);
        if (!six.matches()) {
            return null;
        }
        StringBuilder first = new StringBuilder();
        boolean gap = false;
        String[] groups = six.group(1).split(":", -1);
        for (int i = 0; i < 3; i++) {
            // "fe80::1" has fewer groups before the gap than the network has: the rest of them is zero.
            gap |= groups[i].isEmpty();
            first.append(gap ? "0" : groups[i]).append(':');
        }
        return first + ":/48";
    }
}
