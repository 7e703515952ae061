package com.example.cases;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/** The cases as a web application of their own. */
public final class CasesListener implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        Cases.register(event.getServletContext());
    }
}
