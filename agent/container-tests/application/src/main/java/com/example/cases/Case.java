package com.example.cases;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** One way of answering. */
@FunctionalInterface
public interface Case {
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException;
}
