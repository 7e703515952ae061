package com.example.boot;

import java.sql.SQLException;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What {@link FaultyChains} stand before, and the hand that starts and stops their database. */
@RestController
class FaultyOrders {

    private final UserStores users;
    private final StoredPasswords passwords = new StoredPasswords();

    FaultyOrders(FaultyChains chains) {
        this.users = chains.users();
    }

    @PostMapping("/open/users/start")
    String start() throws SQLException {
        users.start();
        return "started";
    }

    @PostMapping("/open/users/stop")
    String stop() {
        users.stop();
        return "stopped";
    }

    /** A login of the application's own, which knows that a fault of its own is no 401. */
    @PostMapping("/open/login/{user}")
    ResponseEntity<String> login(@PathVariable String user) {
        try {
            passwords.authenticate(new UsernamePasswordAuthenticationToken(user, Users.PASSWORD));
            return ResponseEntity.ok("welcome");
        } catch (AuthenticationServiceException broken) {
            return ResponseEntity.status(503).body("try again later");
        }
    }

    @GetMapping({"/store/orders/{id}", "/encoder/orders/{id}", "/provider/orders/{id}", "/basic/limited/orders/{id}"})
    String order(@PathVariable String id) {
        return "order " + id.length();
    }
}
