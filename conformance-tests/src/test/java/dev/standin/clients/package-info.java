/**
 * What vendors' own client libraries make of the server, and how a tool that uses one is tested.
 * Here and not beside the server, so that who only runs it need not fetch them.
 */
@NullMarked
package dev.standin.clients;

import org.jspecify.annotations.NullMarked;
