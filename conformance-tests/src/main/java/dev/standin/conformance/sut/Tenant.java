package dev.standin.conformance.sut;

/** Two owners that must not reach each other's conversations. */
public enum Tenant {
  FIRST,
  SECOND
}
