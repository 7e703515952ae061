package com.example.pac4j;

import com.example.tomcat.EmbeddedTomcat;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import org.pac4j.core.config.Config;
import org.pac4j.http.client.direct.DirectBasicAuthClient;
import org.pac4j.http.client.direct.HeaderClient;
import org.pac4j.http.credentials.authenticator.test.SimpleTestTokenAuthenticator;
import org.pac4j.http.credentials.authenticator.test.SimpleTestUsernamePasswordAuthenticator;
import org.pac4j.jee.filter.SecurityFilter;

/** pac4j's filter with HTTP Basic and with a bearer token, on embedded Tomcat. */
public final class Pac4jApplication {

    private Pac4jApplication() {}

    /** Lets through whom the filter let through. */
    @SuppressWarnings("serial") // Serializable by the servlet API's wish only; no container does it.
    private static final class Orders extends HttpServlet {
        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().print("order");
        }
    }

    public static void main(String[] args) throws Exception {
        EmbeddedTomcat.run(Pac4jApplication::register);
    }

    private static void register(ServletContext context) {
        DirectBasicAuthClient basic = new DirectBasicAuthClient(new SimpleTestUsernamePasswordAuthenticator());
        HeaderClient bearer = new HeaderClient("Authorization", "Bearer ", new SimpleTestTokenAuthenticator());
        bearer.setName("bearer");
        Config config = new Config(basic, bearer);
        guard(context, config, "DirectBasicAuthClient", "/basic/*");
        guard(context, config, "bearer", "/bearer/*");
        context.addServlet("orders", new Orders()).addMapping("/*");
    }

    private static void guard(ServletContext context, Config config, String client, String path) {
        context.addFilter(client, new SecurityFilter(config, client))
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, path);
    }
}
