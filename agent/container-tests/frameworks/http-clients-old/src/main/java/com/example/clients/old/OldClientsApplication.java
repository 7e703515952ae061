package com.example.clients.old;

import com.example.clients.ClientsApplication;

/** The same servlet with older clients. */
public final class OldClientsApplication {

    private OldClientsApplication() {}

    public static void main(String[] args) throws Exception {
        ClientsApplication.run(OldStockClients.all());
    }
}
