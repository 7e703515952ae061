/** Servlets that answer 401 in every way the servlet API knows, or nearly do. They run on each server unchanged. */
@NullMarked
package com.example.cases;

import org.jspecify.annotations.NullMarked;
