package com.example.tomcat;

import org.apache.catalina.authenticator.BasicAuthenticator;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.filters.RemoteAddrFilter;
import org.apache.catalina.realm.NullRealm;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.RemoteAddrValve;
import org.apache.catalina.valves.RemoteCIDRValve;
import org.apache.catalina.valves.RemoteHostValve;
import org.apache.catalina.valves.RequestFilterValve;

/** Address rules that deny with 401: in a context, on a whole host, in a filter, and by spoiling the request. */
@SuppressWarnings(
        "deprecation") // RemoteAddrValve and its filter: to be replaced by the CIDR ones, and in use everywhere.
final class Addresses {

    private Addresses() {}

    static void deploy(Tomcat tomcat) {
        RemoteAddrValve letsPass = new RemoteAddrValve();
        letsPass.setAllow("127\\..*");
        RemoteAddrValve denies = new RemoteAddrValve();
        denies.setDeny("127\\.0\\..*");
        with(tomcat, "/address", denying(letsPass), denying(denies));
        RemoteCIDRValve networks = new RemoteCIDRValve();
        networks.setAllow("10.0.0.0/8");
        with(tomcat, "/cidr", denying(networks));
        RemoteHostValve hosts = new RemoteHostValve();
        hosts.setAllow("partner\\.example");
        with(tomcat, "/host", denying(hosts));
        new WebApplication(tomcat, "/filter")
                .filter("/*", new RemoteAddrFilter(), "deny", "127\\..*", "denyStatus", "401");
        spoiled(tomcat);
        closedHost(tomcat);
    }

    private static void with(Tomcat tomcat, String path, RequestFilterValve... valves) {
        WebApplication application = new WebApplication(tomcat, path);
        for (RequestFilterValve valve : valves) {
            application.context().getPipeline().addValve(valve);
        }
    }

    private static RequestFilterValve denying(RequestFilterValve valve) {
        valve.setDenyStatus(401);
        return valve;
    }

    private static void spoiled(Tomcat tomcat) {
        RemoteAddrValve valve = new RemoteAddrValve();
        valve.setDeny("127\\..*");
        valve.setInvalidAuthenticationWhenDeny(true);
        WebApplication application = new WebApplication(tomcat, "/spoiled");
        application.context().setPreemptiveAuthentication(true);
        application.context().getPipeline().addValve(valve);
        application.login("BASIC", new NullRealm(), new BasicAuthenticator()).constraint("/*", "clerk");
    }

    /** A host without applications: its valve refuses before anything is mapped. */
    private static void closedHost(Tomcat tomcat) {
        StandardHost host = new StandardHost();
        host.setName("closed.example");
        RemoteAddrValve valve = new RemoteAddrValve();
        valve.setAllow("10\\..*");
        host.getPipeline().addValve(denying(valve));
        tomcat.getEngine().addChild(host);
    }
}
