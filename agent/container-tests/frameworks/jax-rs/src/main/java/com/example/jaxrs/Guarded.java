package com.example.jaxrs;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Resources behind {@link TokenFilter}. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
public @interface Guarded {}
