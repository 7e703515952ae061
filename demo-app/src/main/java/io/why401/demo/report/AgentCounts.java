package io.why401.demo.report;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the agent has counted, from its page of meters.
 *
 * @param refused 401s by reason; none with a zero
 */
public record AgentCounts(long requests, Map<String, Long> refused) {

    private static final Pattern REQUESTS = Pattern.compile("why401_requests_total (\\S+)");
    private static final Pattern RESPONSES =
            Pattern.compile("why401_responses_total\\{.*\\breason=\"([a-z_]+)\".*} (\\S+)");

    static AgentCounts parse(String metrics) {
        long requests = 0;
        Map<String, Long> refused = new TreeMap<>();
        for (String line : metrics.lines().toList()) {
            Matcher request = REQUESTS.matcher(line);
            Matcher response = RESPONSES.matcher(line);
            if (request.matches()) {
                requests = whole(request.group(1));
            } else if (response.matches()) {
                refused.merge(response.group(1), whole(response.group(2)), Long::sum);
            }
        }
        return new AgentCounts(requests, refused);
    }

    /** What came on top of an earlier count. */
    public AgentCounts since(AgentCounts earlier) {
        Map<String, Long> more = new TreeMap<>();
        refused.forEach((reason, count) -> more.put(reason, count - earlier.of(reason)));
        more.values().removeIf(count -> count == 0);
        return new AgentCounts(requests - earlier.requests, more);
    }

    public long of(String reason) {
        return refused.getOrDefault(reason, 0L);
    }

    public long allRefused() {
        return refused.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Of all requests, in per cent. */
    double share() {
        return requests == 0 ? 0 : 100.0 * allRefused() / requests;
    }

    private static long whole(String number) {
        return Math.round(Double.parseDouble(number));
    }
}
