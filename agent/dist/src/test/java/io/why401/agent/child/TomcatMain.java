package io.why401.agent.child;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;

/** A Tomcat whose one servlet says 401; asks it once, prints the status, and ends. */
public final class TomcatMain {

    private TomcatMain() {}

    public static void main(String[] arguments) throws Exception {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(Files.createTempDirectory("tomcat").toString());
        tomcat.setPort(0);
        Context context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "refusing", new Refusing());
        context.addServletMappingDecoded("/*", "refusing");
        tomcat.start();
        URI target = URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + "/orders");
        System.out.println("status " + status(target));
        tomcat.stop();
        tomcat.destroy();
    }

    private static int status(URI target) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(target).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static final class Refusing extends HttpServlet {
        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }
}
