"""The bot with no account at all: a simulated image API, and Discord in the browser."""
