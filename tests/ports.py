"""Ports to listen on."""

import socket


def free_port() -> int:
    """Find a port of loopback on which nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        number: int = listener.getsockname()[1]
    return number
