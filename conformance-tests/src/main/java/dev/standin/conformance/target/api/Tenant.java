package dev.standin.conformance.target.api;

/** Two owners that must not reach each other's conversations. */
public enum Tenant {
  FIRST,
  SECOND
}
