package io.why401.demo.shop;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One page for each of the others who come to the shop; who may see it is decided in the guards. */
@RestController
class PagesController {

    @GetMapping("/files/price-list.csv")
    String priceList() {
        return "item,price\nkettle,31.90\nteapot,24.50\ntray,12.00\n";
    }

    @GetMapping("/admin/revenue")
    String revenue() {
        return "68.40";
    }

    @GetMapping("/portal/cart")
    String cart() {
        return "1 teapot";
    }

    @GetMapping("/partner/prices")
    String partnerPrices() {
        return "kettle 25.00";
    }

    @GetMapping("/carrier/shipments")
    String shipments() {
        return "1001 1002";
    }

    @GetMapping("/carrier/shipments/{id}/label")
    String label(@PathVariable int id) {
        throw new IllegalStateException("No printer for the label of shipment " + id);
    }

    @GetMapping("/internal/caches")
    String caches() {
        return "3 caches";
    }
}
