package io.why401.contract.harness;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A response as it came: header lines in their order, the body without its framing, a character for each byte. */
public record Response(int status, List<String> headers, String body) {

    public Response {
        headers = List.copyOf(headers);
    }

    /** The first value of that name. */
    public @Nullable String header(String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        return headers.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .findFirst()
                .orElse(null);
    }

    /** All that two runs of the same server must have in common: status, headers but the clock's and the session's, body. */
    public String comparable() {
        StringBuilder all = new StringBuilder().append(status).append('\n');
        headers.stream()
                .filter(line -> !line.startsWith("Date:"))
                .map(line -> line.replaceAll("JSESSIONID=[0-9A-F]+", "JSESSIONID=…"))
                .forEach(line -> all.append(line).append('\n'));
        return all.append(body.replaceAll("\"timestamp\":\"[^\"]*\"", "\"timestamp\":\"…\""))
                .toString();
    }
}
