package io.why401.engine.capture.spring;

import io.why401.engine.capture.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks Spring Security's own request matchers again. Only those known to look at method, path, address and headers: a
 * foreign one, or one that reads parameters, could consume the body, do I/O or hang, and is named instead.
 */
final class RequestMatchers {

    enum Answer {
        YES,
        NO,
        /** Not ours to call. */
        FOREIGN;

        Answer negated() {
            return switch (this) {
                case YES -> NO;
                case NO -> YES;
                case FOREIGN -> FOREIGN;
            };
        }

        /** Of matchers that are asked until one says {@code settling}; a foreign one leaves open what none settled. */
        static Answer unless(Answer settling, List<?> matchers, Function<Object, Answer> asked) {
            Answer answer = settling.negated();
            for (Object matcher : matchers) {
                Answer one = asked.apply(matcher);
                if (one == settling) {
                    return one;
                }
                answer = one == FOREIGN ? one : answer;
            }
            return answer;
        }
    }

    private static final String UTIL = "org.springframework.security.web.util.matcher.";
    private static final String SERVLET = "org.springframework.security.web.servlet.util.matcher.";

    private static final Set<String> HARMLESS = Set.of(
            UTIL + "AnyRequestMatcher",
            UTIL + "AntPathRequestMatcher",
            UTIL + "RegexRequestMatcher",
            UTIL + "IpAddressMatcher",
            UTIL + "DispatcherTypeRequestMatcher",
            UTIL + "RequestHeaderRequestMatcher",
            SERVLET + "PathPatternRequestMatcher",
            SERVLET + "MvcRequestMatcher",
            // formLogin(…).permitAll() puts it before all rules: URI and query only (5.7 to 7.1).
            "org.springframework.security.config.annotation.web.configurers.PermitAllSupport$ExactUrlRequestMatcher",
            "org.springframework.security.config.annotation.web.AbstractRequestMatcherRegistry$DeferredRequestMatcher",
            "org.springframework.security.config.annotation.web.AbstractRequestMatcherRegistry$DispatcherServletDelegatingRequestMatcher");

    private static final int MAX_TEXT = 120;

    private final Members members;

    RequestMatchers(Members members) {
        this.members = members;
    }

    Answer matches(@Nullable Object matcher, Object request) {
        if (matcher == null) {
            return Answer.FOREIGN;
        }
        String type = matcher.getClass().getName();
        if (HARMLESS.contains(type)) {
            return Boolean.TRUE.equals(members.call(matcher, "matches", request)) ? Answer.YES : Answer.NO;
        }
        return switch (type) {
            case UTIL + "OrRequestMatcher" -> Answer.unless(Answer.YES, nested(matcher), one -> matches(one, request));
            case UTIL + "AndRequestMatcher" -> Answer.unless(Answer.NO, nested(matcher), one -> matches(one, request));
            case UTIL + "NegatedRequestMatcher" ->
                matches(members.field(matcher, "requestMatcher"), request).negated();
            default -> Answer.FOREIGN;
        };
    }

    private List<?> nested(Object matcher) {
        return members.field(matcher, "requestMatchers") instanceof List<?> matchers ? matchers : List.of();
    }

    /** Without object identities, so that the text is the same after a restart; {@code custom} for a foreign one. */
    String text(@Nullable Object matcher) {
        String type = matcher == null ? "" : matcher.getClass().getName();
        if (matcher == null) {
            return "custom";
        }
        if (type.equals(UTIL + "AnyRequestMatcher")) {
            return "any request";
        }
        if (type.equals(UTIL + "OrRequestMatcher") || type.equals(UTIL + "AndRequestMatcher")) {
            List<String> texts = new ArrayList<>();
            for (Object one : nested(matcher)) {
                texts.add(text(one));
            }
            return capped(String.join(type.equals(UTIL + "OrRequestMatcher") ? " or " : " and ", texts));
        }
        if (type.equals(UTIL + "NegatedRequestMatcher")) {
            return capped("not " + text(members.field(matcher, "requestMatcher")));
        }
        return HARMLESS.contains(type) ? capped(pattern(matcher.toString())) : "custom";
    }

    /** {@code Ant [pattern='/a', GET]}, {@code PathPattern [GET /a]} and their like, down to what a person wrote. */
    static String pattern(String text) {
        int quoted = text.indexOf("pattern='");
        if (quoted >= 0) {
            int from = quoted + "pattern='".length();
            int to = text.indexOf('\'', from);
            return to < 0 ? text : text.substring(from, to);
        }
        int open = text.indexOf('[');
        int close = text.lastIndexOf(']');
        return open >= 0 && close > open ? text.substring(open + 1, close) : text;
    }

    static String capped(String text) {
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT - 1) + "…";
    }
}
