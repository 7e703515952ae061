package com.example.undertowservlet;

import com.example.webflux.WebFluxApplication;
import io.undertow.Handlers;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.util.ImmediateInstanceFactory;
import jakarta.servlet.Servlet;
import java.util.List;
import org.springframework.boot.web.embedded.undertow.HttpHandlerFactory;
import org.springframework.boot.web.embedded.undertow.UndertowWebServer;
import org.springframework.boot.web.reactive.server.ReactiveWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ServletHttpHandlerAdapter;

/** Boot would put the service on Undertow's own handlers. */
@Configuration(proxyBeanMethods = false)
public class UndertowServletApplication {

    public static void main(String[] args) {
        WebFluxApplication.run(UndertowServletApplication.class);
    }

    @Bean
    ReactiveWebServerFactory undertowServlets() {
        return handler -> {
            HttpHandlerFactory servlets = next -> deploy(handler);
            return new UndertowWebServer(
                    io.undertow.Undertow.builder().addHttpListener(0, "localhost"), List.of(servlets), true);
        };
    }

    private static io.undertow.server.HttpHandler deploy(HttpHandler service) {
        Servlet servlet = new ServletHttpHandlerAdapter(service);
        DeploymentInfo application = Servlets.deployment()
                .setClassLoader(UndertowServletApplication.class.getClassLoader())
                .setDeploymentName("service")
                .setContextPath("/")
                .addServlet(Servlets.servlet("service", Servlet.class, new ImmediateInstanceFactory<>(servlet))
                        .addMapping("/")
                        .setAsyncSupported(true));
        var deployment = Servlets.defaultContainer().addDeployment(application);
        deployment.deploy();
        try {
            return Handlers.path(deployment.start());
        } catch (jakarta.servlet.ServletException e) {
            throw new IllegalStateException(e);
        }
    }
}
