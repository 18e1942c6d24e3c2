"""Midjourney prompts and their parameters: parse, check, compose, clean."""
import enum
class Mode(enum.StrEnum):
    RELAX = "relax"
    FAST = "fast"
    TURBO = "turbo"
