package com.example.clients;

import com.example.tomcat.EmbeddedTomcat;

/** A servlet that asks another service with every HTTP client there is, on embedded Tomcat. */
public final class ClientsApplication {

    private ClientsApplication() {}

    public static void main(String[] args) throws Exception {
        StockService stock = new StockService();
        EmbeddedTomcat.run(context ->
                context.addServlet("orders", new OrdersServlet(stock)).addMapping("/*"));
    }
}
