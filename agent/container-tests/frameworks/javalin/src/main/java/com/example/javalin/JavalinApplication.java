package com.example.javalin;

import com.example.Lifecycle;
import io.javalin.Javalin;
import io.javalin.http.UnauthorizedResponse;

/** A guard before some handlers, and handlers that say 401 themselves. */
public final class JavalinApplication {

    private JavalinApplication() {}

    public static void main(String[] args) {
        Javalin javalin = Javalin.create(config -> config.showJavalinBanner = false);
        javalin.before("/guarded/*", context -> {
            throw new UnauthorizedResponse("who are you?");
        });
        javalin.get("/guarded/order", context -> context.result("order"));
        javalin.get("/open/order", context -> context.result("order"));
        javalin.get("/open/returned", context -> context.status(401).result("not yours"));
        javalin.get("/open/thrown", context -> {
            throw new UnauthorizedResponse("not yours");
        });
        javalin.get("/open/forgiven", context -> context.status(401).status(200).result("order"));
        javalin.start("127.0.0.1", 0);
        Lifecycle.ready(javalin.port());
    }
}
