package com.example.tomcat;

import com.example.Lifecycle;
import com.example.ServerKeys;
import com.example.cases.Cases;
import java.nio.file.Files;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.apache.coyote.http2.Http2Protocol;
import org.apache.tomcat.util.descriptor.web.ErrorPage;

/** The cases on embedded Tomcat 10.1 or 11.0, with limits wide enough that bad input reaches the servlets. */
public final class TomcatApplication {

    private TomcatApplication() {}

    public static void main(String[] args) throws Exception {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(Files.createTempDirectory("tomcat").toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("maxHttpRequestHeaderSize", "1048576");
        tomcat.getConnector().setProperty("maxHeaderCount", "1000");
        tomcat.getConnector().setProperty("maxKeepAliveRequests", "-1");
        if (Boolean.getBoolean("test.virtual-threads")) {
            tomcat.getConnector().setProperty("useVirtualThreads", "true");
        }
        // Boot keeps the default, which asks for the body before any filter is asked.
        tomcat.getConnector().setProperty("continueResponseTiming", "onRead");
        tomcat.getConnector().addUpgradeProtocol(new Http2Protocol());
        Context context = tomcat.addContext("", null);
        context.addServletContainerInitializer((classes, servletContext) -> Cases.register(servletContext), Set.of());
        context.addErrorPage(errorPage(401));
        context.addErrorPage(errorPage(409));
        if (ServerKeys.given()) {
            TlsConnector.addTo(tomcat);
        }
        tomcat.start();
        Lifecycle.ready(tomcat.getConnector().getLocalPort());
        tomcat.getServer().await();
    }

    private static ErrorPage errorPage(int status) {
        ErrorPage page = new ErrorPage();
        page.setErrorCode(status);
        page.setLocation(Cases.ERROR_PAGE);
        return page;
    }
}
