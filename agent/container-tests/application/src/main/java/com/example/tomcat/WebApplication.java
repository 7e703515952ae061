package com.example.tomcat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.example.cases.Case;
import com.example.cases.CaseServlet;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import org.apache.catalina.Context;
import org.apache.catalina.Realm;
import org.apache.catalina.Valve;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.realm.MemoryRealm;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.ErrorPage;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.apache.tomcat.util.descriptor.web.LoginConfig;
import org.apache.tomcat.util.descriptor.web.SecurityCollection;
import org.apache.tomcat.util.descriptor.web.SecurityConstraint;

/** One web application in the making, in the words of a deployment descriptor. Whatever has no other servlet says "fine". */
final class WebApplication {

    private final Context context;

    WebApplication(Tomcat tomcat, String path) {
        context = tomcat.addContext(path, null);
        servlet("/", (request, response) -> response.getOutputStream().write("fine".getBytes(UTF_8)));
    }

    StandardContext context() {
        return (StandardContext) context;
    }

    WebApplication servlet(String pattern, Case played) {
        Tomcat.addServlet(context, pattern, new CaseServlet(played)).setAsyncSupported(true);
        context.addServletMappingDecoded(pattern, pattern);
        return this;
    }

    WebApplication filter(String pattern, Filter filter, String... parameters) {
        FilterDef definition = new FilterDef();
        definition.setFilterName(filter.getClass().getSimpleName());
        definition.setFilter(filter);
        definition.setFilterClass(filter.getClass().getName());
        for (int i = 0; i < parameters.length; i += 2) {
            definition.addInitParameter(parameters[i], parameters[i + 1]);
        }
        FilterMap mapping = new FilterMap();
        mapping.setFilterName(definition.getFilterName());
        mapping.addURLPatternDecoded(pattern);
        mapping.setDispatcher(DispatcherType.REQUEST.name());
        context.addFilterDef(definition);
        context.addFilterMap(mapping);
        return this;
    }

    /** For users of {@code users}; the authenticator is added by hand, since no descriptor is read here. */
    WebApplication login(String method, Realm users, Valve authenticator) {
        context.setLoginConfig(new LoginConfig(method, "shop", "/login", "/login-failed"));
        context.setRealm(users);
        context.getPipeline().addValve(authenticator);
        return this;
    }

    WebApplication constraint(String pattern, String role, String... methods) {
        SecurityCollection collection = new SecurityCollection();
        collection.addPatternDecoded(pattern);
        for (String method : methods) {
            collection.addMethod(method);
        }
        SecurityConstraint constraint = new SecurityConstraint();
        constraint.addCollection(collection);
        constraint.setAuthConstraint(true);
        constraint.addAuthRole(role);
        context.addConstraint(constraint);
        return this;
    }

    WebApplication errorPage(int status, String location) {
        ErrorPage page = new ErrorPage();
        page.setErrorCode(status);
        page.setLocation(location);
        context.addErrorPage(page);
        return this;
    }

    /** A user file such as {@code conf/tomcat-users.xml}. */
    static MemoryRealm users(String file) {
        MemoryRealm realm = new MemoryRealm();
        realm.setPathname(file);
        return realm;
    }
}
