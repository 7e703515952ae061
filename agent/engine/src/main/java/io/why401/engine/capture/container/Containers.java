package io.why401.engine.capture.container;

import io.why401.engine.capture.Members;
import io.why401.engine.health.AgentHealth;
import java.util.List;

/** Every container that has a view, in no order that matters: each answers to a name and a request class of its own. */
public final class Containers {

    private Containers() {}

    public static List<ContainerView> all(Members members, AgentHealth health) {
        return List.of(
                new TomcatView(members),
                new UndertowView(members, health),
                JettyView.ofStatuses(members),
                JettyView.ofErrors(members),
                new JettyCoreView(members),
                new JettyErrorView(members),
                new JettyServletView(members, "ee10"),
                new JettyServletView(members, "ee11"),
                JettyNestedView.ofStatuses(members, "ee9"),
                JettyNestedView.ofErrors(members, "ee9"),
                JettyNestedView.ofStatuses(members, "ee8"),
                JettyNestedView.ofErrors(members, "ee8"),
                new ReactorNettyView(members));
    }
}
