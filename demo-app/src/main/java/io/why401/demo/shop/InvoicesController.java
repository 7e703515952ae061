package io.why401.demo.shop;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Invoices, each for its customer only. */
@RestController
class InvoicesController {

    private static final Map<String, String> CUSTOMERS = Map.of("2001", "ada", "2002", "grace");

    @GetMapping("/api/invoices/{number}")
    String invoice(@PathVariable String number, @AuthenticationPrincipal Jwt customer) {
        String owner = CUSTOMERS.get(number);
        if (owner == null || !owner.equals(customer.getSubject())) {
            // 403 or 404 would be right: the caller is known. Many services answer 401 here all the same.
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED, "This invoice is not yours");
        }
        return "Invoice " + number;
    }
}
