/** What the applications under test share. They stand for a stranger's code, so none of it lies in a package of ours. */
@NullMarked
package com.example;

import org.jspecify.annotations.NullMarked;
