"""The core: what a job is and what may happen to it. Knows no Discord, no HTTP and no SQL."""
