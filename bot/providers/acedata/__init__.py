"""Ace Data Cloud behind the provider port. Source of all that is said here: contracts/acedata.md."""
