package io.why401.engine.capture.spring;

import static io.why401.engine.capture.spring.RequestMatchers.Answer;

import io.why401.engine.capture.Members;
import io.why401.engine.capture.container.RequestView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Spring Security's exchange matchers, read instead of asked (5.7 to 7.1): they answer with publishers, and to subscribe
 * is to run the application's code. What is not a path, a method or a combination of them is foreign.
 */
final class ReactiveMatchers {

    private static final String UTIL = "org.springframework.security.web.server.util.matcher.";
    private static final String ANY = UTIL + "ServerWebExchangeMatchers$1";
    private static final String PATH = UTIL + "PathPatternParserServerWebExchangeMatcher";
    private static final String OR = UTIL + "OrServerWebExchangeMatcher";
    private static final String AND = UTIL + "AndServerWebExchangeMatcher";
    private static final String NOT = UTIL + "NegatedServerWebExchangeMatcher";

    private final Members members;

    ReactiveMatchers(Members members) {
        this.members = members;
    }

    Answer matches(@Nullable Object matcher, RequestView request) {
        return matcher == null
                ? Answer.FOREIGN
                : switch (matcher.getClass().getName()) {
                    case ANY -> Answer.YES;
                    case PATH -> path(matcher, request);
                    case OR -> Answer.unless(Answer.YES, nested(matcher), one -> matches(one, request));
                    case AND -> Answer.unless(Answer.NO, nested(matcher), one -> matches(one, request));
                    case NOT ->
                        matches(members.field(matcher, "matcher"), request).negated();
                    default -> Answer.FOREIGN;
                };
    }

    private Answer path(Object matcher, RequestView request) {
        Object method = members.field(matcher, "method");
        if (method != null && !method.toString().equals(request.method())) {
            return Answer.NO;
        }
        String pattern = String.valueOf(members.field(matcher, "pattern"));
        // A variable's regular expression is not ours to evaluate on a hostile path.
        if (pattern.contains(":")) {
            return Answer.FOREIGN;
        }
        return RoutePattern.of(pattern).matches(Routes.pathWithin(request).split("/", -1)) ? Answer.YES : Answer.NO;
    }

    private List<?> nested(Object matcher) {
        return members.field(matcher, "matchers") instanceof List<?> matchers ? matchers : List.of();
    }

    /** The same after every restart; {@code custom} for a foreign one. */
    String text(@Nullable Object matcher) {
        String text = matcher == null
                ? "custom"
                : switch (matcher.getClass().getName()) {
                    case ANY -> "any request";
                    case PATH -> {
                        Object method = members.field(matcher, "method");
                        yield (method == null ? "" : method + " ") + members.field(matcher, "pattern");
                    }
                    case OR -> joined(matcher, " or ");
                    case AND -> joined(matcher, " and ");
                    case NOT -> "not " + text(members.field(matcher, "matcher"));
                    default -> "custom";
                };
        return RequestMatchers.capped(text);
    }

    private String joined(Object matcher, String word) {
        List<String> texts = new ArrayList<>();
        for (Object one : nested(matcher)) {
            texts.add(text(one));
        }
        return String.join(word, texts);
    }
}
