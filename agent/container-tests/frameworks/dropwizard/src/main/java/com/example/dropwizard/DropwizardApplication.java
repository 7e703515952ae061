package com.example.dropwizard;

import com.example.Lifecycle;
import io.dropwizard.auth.AuthDynamicFeature;
import io.dropwizard.auth.AuthValueFactoryProvider;
import io.dropwizard.auth.PrincipalImpl;
import io.dropwizard.auth.basic.BasicCredentialAuthFilter;
import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.setup.Environment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** HTTP Basic before {@link Orders}, on a free port, without the access log: that shows who called, and the test looks for names. */
public final class DropwizardApplication extends Application<Configuration> {

    private static final String CONFIGURATION = """
            server:
              type: simple
              rootPath: /api
              applicationContextPath: /
              connector: {type: http, port: 0, bindHost: 127.0.0.1}
              requestLog: {appenders: []}
            logging: {level: WARN}
            """;

    public static void main(String[] args) throws Exception {
        Path file = Files.createTempFile("dropwizard", ".yml");
        Files.writeString(file, CONFIGURATION);
        new DropwizardApplication().run("server", file.toString());
    }

    @Override
    public void run(Configuration configuration, Environment environment) {
        environment
                .jersey()
                .register(new AuthDynamicFeature(new BasicCredentialAuthFilter.Builder<PrincipalImpl>()
                        .setAuthenticator(given -> given.getPassword().equals("correct-horse-battery")
                                ? Optional.of(new PrincipalImpl(given.getUsername()))
                                : Optional.empty())
                        .setRealm("orders")
                        .buildAuthFilter()));
        environment.jersey().register(new AuthValueFactoryProvider.Binder<>(PrincipalImpl.class));
        environment.jersey().register(new Orders());
        environment
                .lifecycle()
                .addServerLifecycleListener(server -> Lifecycle.ready(
                        ((org.eclipse.jetty.server.ServerConnector) server.getConnectors()[0]).getLocalPort()));
    }
}
