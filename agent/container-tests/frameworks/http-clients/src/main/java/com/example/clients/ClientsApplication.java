package com.example.clients;

import com.example.tomcat.EmbeddedTomcat;
import java.util.Map;

/** A servlet that asks another service with every HTTP client there is, on embedded Tomcat. */
public final class ClientsApplication {

    private ClientsApplication() {}

    public static void main(String[] args) throws Exception {
        run(StockClients.all());
    }

    /** Returns when the server ends. */
    public static void run(Map<String, StockClient> clients) throws Exception {
        StockService stock = new StockService();
        EmbeddedTomcat.run(context ->
                context.addServlet("orders", new OrdersServlet(stock, clients)).addMapping("/*"));
    }
}
