package com.example.tomcat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.filters.CsrfPreventionFilter;
import org.apache.catalina.filters.RestCsrfPreventionFilter;
import org.apache.catalina.startup.Tomcat;

/** Statuses that became a 401 on their way out, and a dispatch into another application. */
final class Masks {

    private Masks() {}

    static void deploy(Tomcat tomcat) {
        new WebApplication(tomcat, "/masks")
                .errorPage(404, "/page")
                .errorPage(403, "/page")
                .errorPage(409, "/page")
                .errorPage(500, "/page")
                .servlet("/page", (request, response) -> response.setStatus(401))
                .servlet("/404", (request, response) -> response.sendError(404))
                .servlet("/409", (request, response) -> response.sendError(409))
                .servlet("/500", (request, response) -> {
                    throw new IllegalStateException("the stock is unknown");
                })
                .filter("/csrf/*", new CsrfPreventionFilter());
        new WebApplication(tomcat, "/csrf").filter("/*", new CsrfPreventionFilter(), "denyStatus", "401");
        new WebApplication(tomcat, "/csrf-rest").filter("/*", new RestCsrfPreventionFilter(), "denyStatus", "401");
        WebApplication crossing = new WebApplication(tomcat, "/crossing").servlet("/orders", Masks::cross);
        crossing.context().setCrossContext(true);
    }

    private static void cross(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.getServletContext()
                .getContext("/masks")
                .getRequestDispatcher("/page")
                .forward(request, response);
    }
}
