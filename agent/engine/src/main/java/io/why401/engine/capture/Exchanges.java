package io.why401.engine.capture;

import io.why401.engine.capture.container.ContainerView;

/** The one exchange of a request, made when the first thing about it is seen. Runs on the request's threads. */
final class Exchanges {

    private Exchanges() {}

    static Exchange of(RequestFinder.Found found) {
        Exchange exchange = of(found.container(), found.request());
        if (found.webExchange() != null) {
            exchange.knownAs(found.webExchange());
        }
        return exchange;
    }

    static Exchange of(ContainerView container, Object request) {
        Exchange exchange = container.exchangeOn(request);
        if (exchange == null) {
            exchange = new Exchange();
            container.keep(request, exchange);
        }
        return exchange;
    }
}
