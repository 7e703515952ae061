package com.example.undertow;

import com.example.cases.Cases;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import java.util.Set;

/** Undertow makes an instance by itself. */
public final class CasesInitializer implements ServletContainerInitializer {

    @Override
    public void onStartup(Set<Class<?>> classes, ServletContext context) {
        Cases.register(context);
    }
}
