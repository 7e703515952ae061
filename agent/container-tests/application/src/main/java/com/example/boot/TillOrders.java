package com.example.boot;

import org.springframework.security.access.annotation.Secured;
import org.springframework.security.access.prepost.PostAuthorize;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Behind a chain that lets every user pass and answers 401 to what is denied: methods that do not. */
@RestController
class TillOrders {

    private final Till till;
    private final Till.Drawer drawer;

    TillOrders(Till till, Till.Drawer drawer) {
        this.till = till;
        this.drawer = drawer;
    }

    @GetMapping("/basic/till/report")
    @PreAuthorize("hasAuthority('report:read')")
    @Secured("ROLE_CLERK")
    public String report() {
        return "report";
    }

    @GetMapping("/basic/till/mine")
    @PostAuthorize("returnObject == authentication.name")
    public String mine() {
        return "somebody else's";
    }

    @GetMapping("/basic/till/count")
    public String count() {
        return drawer.count();
    }

    @GetMapping("/basic/till/open")
    public String open() {
        return till.open();
    }

    @GetMapping("/basic/till/close")
    public String close() {
        return till.close();
    }

    @GetMapping("/basic/till/move")
    public String move() {
        return till.move(7);
    }
}
