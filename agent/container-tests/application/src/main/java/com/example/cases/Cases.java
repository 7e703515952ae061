package com.example.cases;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.util.EnumSet;

/** Puts every case under {@code /cases/NAME}, and a guarded servlet under {@code /guarded/orders}. */
public final class Cases {

    /** Where {@code error-page-…} cases end, on a server that was told of it. */
    public static final String ERROR_PAGE = "/error-page";

    private Cases() {}

    public static void register(ServletContext context) {
        StatusCases.ALL.forEach((name, played) -> add(context, "/cases/" + name, played));
        AsyncCases.ALL.forEach((name, played) -> add(context, "/cases/" + name, played));
        StreamCases.ALL.forEach((name, played) -> add(context, "/cases/" + name, played));
        LateCases.ALL.forEach((name, played) -> add(context, "/cases/" + name, played));
        add(context, ERROR_PAGE, ErrorPage::answer);
        add(context, "/guarded/orders", (request, response) -> StatusCases.write(response, "orders"));
        add(context, "/held/*", HeldCase::answer);
        FilterRegistration.Dynamic guard = context.addFilter("guard", new GuardFilter());
        guard.setAsyncSupported(true);
        guard.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/guarded/*");
    }

    private static void add(ServletContext context, String path, Case played) {
        ServletRegistration.Dynamic servlet = context.addServlet(path, new CaseServlet(played));
        servlet.setAsyncSupported(true);
        servlet.addMapping(path);
    }
}
