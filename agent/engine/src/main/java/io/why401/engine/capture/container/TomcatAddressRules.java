package io.why401.engine.capture.container;

import io.why401.engine.capture.Members;
import io.why401.engine.capture.RuleFacts;
import io.why401.engine.capture.redact.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tomcat 9 to 11: which of its address valves or filters, told to deny with 401, has denied. */
final class TomcatAddressRules {

    private static final String VALVES = "org.apache.catalina.valves.";
    private static final String FILTERS = "org.apache.catalina.filters.";
    private static final List<String> VALVE_NAMES = List.of("RemoteAddrValve", "RemoteCIDRValve", "RemoteHostValve");
    private static final List<String> FILTER_NAMES = List.of("RemoteAddrFilter", "RemoteHostFilter");
    private static final int MAX_RULE = 80;

    private final Members members;

    TomcatAddressRules(Members members) {
        this.members = members;
    }

    /** A valve that set the status itself. */
    RuleFacts valve(Object request) {
        List<Object> denying = new ArrayList<>(1);
        for (Object valve : valves(request)) {
            if (Integer.valueOf(401).equals(members.call(valve, "getDenyStatus"))) {
                denying.add(valve);
            }
        }
        Object denier = denying.size() == 1 ? denying.get(0) : denier(denying, request);
        return denier == null ? rule("RequestFilterValve", null, null) : ruleOf(denier);
    }

    /**
     * A valve with {@code invalidAuthenticationWhenDeny}: instead of denying it lets the request through with the words
     * {@code Authorization: invalid} when that had no such header, for the authenticator to stumble over.
     */
    @Nullable
    RuleFacts spoilingValve(Object request) {
        List<Object> spoiling = new ArrayList<>(1);
        for (Object valve : valves(request)) {
            if (Boolean.TRUE.equals(members.call(valve, "getInvalidAuthenticationWhenDeny"))) {
                spoiling.add(valve);
            }
        }
        Object denier = denier(spoiling, request);
        return denier == null ? null : ruleOf(denier);
    }

    /** A servlet filter; its settings are read where they were made, in the filter or in its init parameters. */
    RuleFacts filter(Object request) {
        List<RuleFacts> denying = new ArrayList<>(1);
        if (members.call(members.call(request, "getContext"), "findFilterDefs") instanceof Object[] definitions) {
            for (Object definition : definitions) {
                RuleFacts rule = filterRule(definition);
                if (rule != null) {
                    denying.add(rule);
                }
            }
        }
        return denying.size() == 1 ? denying.get(0) : rule("RequestFilter", null, null);
    }

    private @Nullable RuleFacts filterRule(Object definition) {
        String name = nameIn(FILTERS, FILTER_NAMES, members.text(definition, "getFilterClass"));
        if (name == null) {
            return null;
        }
        Object filter = members.call(definition, "getFilter");
        if (filter != null) {
            return Integer.valueOf(401).equals(members.call(filter, "getDenyStatus"))
                    ? rule(name, members.text(filter, "getAllow"), members.text(filter, "getDeny"))
                    : null;
        }
        return members.call(definition, "getParameterMap") instanceof Map<?, ?> set
                        && "401".equals(set.get("denyStatus"))
                ? rule(name, (String) set.get("allow"), (String) set.get("deny"))
                : null;
    }

    /** Of the wrapper, the context, the host and the engine, in the order in which a request passes them. */
    private List<Object> valves(Object request) {
        List<Object> valves = new ArrayList<>();
        Object at = members.call(request, "getContext");
        for (at = at != null ? at : members.call(request, "getHost"); at != null; at = members.call(at, "getParent")) {
            List<Object> here = new ArrayList<>();
            if (members.call(members.call(at, "getPipeline"), "getValves") instanceof Object[] all) {
                for (Object valve : all) {
                    if (nameIn(VALVES, VALVE_NAMES, valve.getClass().getName()) != null) {
                        here.add(valve);
                    }
                }
            }
            valves.addAll(0, here);
        }
        return valves;
    }

    /** The first that does not let this address pass. Tomcat's own regular expressions and net masks, no look-up. */
    private @Nullable Object denier(List<Object> valves, Object request) {
        for (Object valve : valves) {
            String compared = compared(valve, request);
            if (compared != null && Boolean.FALSE.equals(members.call(valve, "isAllowed", compared))) {
                return valve;
            }
        }
        return null;
    }

    private @Nullable String compared(Object valve, Object request) {
        boolean byHost = valve.getClass().getName().endsWith("RemoteHostValve");
        boolean peer = Boolean.TRUE.equals(members.call(valve, "getUsePeerAddress"));
        // Of a host only what the valve has looked up itself; asking the request could ask a name server.
        Object address = byHost
                ? members.field(request, "remoteHost")
                : members.call(request, peer ? "getPeerAddr" : "getRemoteAddr");
        if (address == null) {
            return null;
        }
        boolean withPort = Boolean.TRUE.equals(members.call(valve, "getAddConnectorPort"));
        return withPort
                ? address + ";" + members.call(members.call(request, "getConnector"), "getPortWithOffset")
                : address.toString();
    }

    private RuleFacts ruleOf(Object valve) {
        return rule(valve.getClass().getSimpleName(), members.text(valve, "getAllow"), members.text(valve, "getDeny"));
    }

    private static RuleFacts rule(String name, @Nullable String allow, @Nullable String deny) {
        String setting = said(deny) ? "deny " + deny : said(allow) ? "allow " + allow : null;
        return new RuleFacts(
                RuleFacts.Source.ADDRESS_FILTER,
                null,
                -1,
                name,
                Text.capped(setting, MAX_RULE),
                List.of(),
                false,
                false);
    }

    /** RemoteCIDRValve has an empty text where the others have none. */
    private static boolean said(@Nullable String list) {
        return list != null && !list.isEmpty();
    }

    private static @Nullable String nameIn(String prefix, List<String> names, @Nullable String className) {
        for (String name : names) {
            if (className != null && className.equals(prefix + name)) {
                return name;
            }
        }
        return null;
    }
}
