package com.example.boot;

import jakarta.annotation.security.RolesAllowed;
import org.springframework.security.access.annotation.Secured;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** A service whose methods ask for more than the chain does. */
@Service
class Till {

    @Secured("ROLE_MANAGER")
    String open() {
        return "open";
    }

    @RolesAllowed({"MANAGER", "AUDITOR"})
    String close() {
        return "closed";
    }

    /** The same name, and different things asked of its callers. */
    @PreAuthorize("hasRole('MANAGER')")
    String move(int coins) {
        return "moved " + coins;
    }

    @PreAuthorize("hasRole('AUDITOR')")
    String move(String coins) {
        return "moved " + coins;
    }

    /** The class asks. */
    @Service
    @PreAuthorize("hasRole('CASHIER')")
    static class Drawer {

        String count() {
            return "counted";
        }
    }
}
