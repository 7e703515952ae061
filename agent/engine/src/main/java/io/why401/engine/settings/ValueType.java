package io.why401.engine.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What a setting's text may be. Pure; a value that {@link #accepts} took is parsed by the methods here without failing.
 *
 * <p>No lambda, stream or regular expression here nor in its callers: they run in the premain of every JVM.
 */
final class ValueType {

    static final ValueType FLAG = choice("true", "false");
    static final ValueType TEXT = new ValueType(Kind.TEXT, 0, 0, List.of());
    static final ValueType ADDRESS = new ValueType(Kind.ADDRESS, 0, 0, List.of());
    static final ValueType FILE = new ValueType(Kind.FILE, 0, 0, List.of());
    static final ValueType SIZE = new ValueType(Kind.SIZE, 0, 0, List.of());
    static final ValueType URL = new ValueType(Kind.URL, 0, 0, List.of());
    static final ValueType HEADERS = new ValueType(Kind.HEADERS, 0, 0, List.of());
    static final ValueType NAMES = new ValueType(Kind.NAMES, 0, 0, List.of());

    private static final long MIN_SIZE = 1024;
    private static final int MAX_TEXT = 200;

    private enum Kind {
        TEXT,
        ADDRESS,
        FILE,
        SIZE,
        URL,
        HEADERS,
        NAMES,
        WHOLE,
        CHOICE
    }

    private final Kind kind;
    private final int min;
    private final int max;
    private final List<String> choices;

    private ValueType(Kind kind, int min, int max, List<String> choices) {
        this.kind = kind;
        this.min = min;
        this.max = max;
        this.choices = choices;
    }

    static ValueType whole(int min, int max) {
        return new ValueType(Kind.WHOLE, min, max, List.of());
    }

    static ValueType choice(String... choices) {
        return new ValueType(Kind.CHOICE, 0, 0, List.of(choices));
    }

    /** What is allowed, as the end of the sentence "allowed is …". */
    String allowed() {
        return switch (kind) {
            case TEXT -> "a text of at most " + MAX_TEXT + " characters";
            case ADDRESS -> "host:port (port 0 for a free one) or off";
            case FILE -> "a path";
            case SIZE -> "a size such as 64MB (B, KB, MB, GB; at least 1KB)";
            case URL -> "an http or https URL without user, query or fragment";
            case HEADERS -> "name=value pairs separated by commas, without headers that HTTP itself needs";
            case NAMES -> "header names, separated by commas";
            case WHOLE -> "a whole number from " + min + " to " + max;
            case CHOICE -> String.join(", ", choices);
        };
    }

    boolean accepts(String value) {
        return switch (kind) {
            case TEXT -> value.length() <= MAX_TEXT;
            case ADDRESS ->
                value.equalsIgnoreCase("off")
                        || (port(value) >= 0 && !host(value).isEmpty());
            case FILE -> isPath(value);
            case SIZE -> size(value) >= MIN_SIZE;
            case URL -> isUrl(value);
            case HEADERS -> HeaderList.accepts(value);
            case NAMES -> areNames(value);
            case WHOLE -> whole(value, max) >= min;
            case CHOICE -> choices.contains(value.toLowerCase(Locale.ROOT));
        };
    }

    /** The port of {@code host:port}, -1 when there is none. */
    static int port(String address) {
        return (int) whole(address.substring(address.lastIndexOf(':') + 1), 65_535);
    }

    /** The host of {@code host:port} without the brackets of an IPv6 address; empty when there is none. */
    static String host(String address) {
        String host = address.substring(0, Math.max(0, address.lastIndexOf(':')));
        boolean bracketed = host.startsWith("[") && host.endsWith("]");
        if (!bracketed && host.indexOf(':') >= 0) {
            return ""; // an IPv6 address without brackets: which colon begins the port?
        }
        return bracketed ? host.substring(1, host.length() - 1) : host;
    }

    /** Bytes, -1 when it is no size. */
    static long size(String text) {
        int digits = 0;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        long count = whole(text.substring(0, digits), Integer.MAX_VALUE);
        int shift = shiftOf(text.substring(digits).trim().toUpperCase(Locale.ROOT));
        return count < 0 || shift < 0 ? -1 : count << shift;
    }

    private static int shiftOf(String unit) {
        return switch (unit) {
            case "", "B" -> 0;
            case "KB" -> 10;
            case "MB" -> 20;
            case "GB" -> 30;
            default -> -1;
        };
    }

    private static long whole(String text, int max) {
        if (text.isEmpty() || text.length() > 10) {
            return -1;
        }
        long number = 0;
        for (int i = 0; i < text.length(); i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            number = number * 10 + (digit - '0');
        }
        return number <= max ? number : -1;
    }

    private static boolean isPath(String value) {
        try {
            return Path.of(value).getFileName() != null;
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static boolean isUrl(String value) {
        try {
            URI url = new URI(value);
            return ("http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme()))
                    && url.getHost() != null
                    && url.getPort() <= 65_535
                    && url.getRawUserInfo() == null
                    && url.getRawQuery() == null
                    && url.getRawFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Header names are tokens (RFC 9110 §5.6.2). */
    static boolean areNames(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean alphanumeric = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            if (!alphanumeric && "!#$%&'*+-.^_`|~, ".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }
}
