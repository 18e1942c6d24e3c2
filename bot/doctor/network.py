"""Why there was no answer, told apart by what mends it."""

import socket
import ssl
from collections.abc import Iterator

import aiohttp

from bot.doctor.finding import Finding, wrong


def no_answer(error: BaseException, *, who: str, address: str, setting: str) -> Finding | None:
    """Tell what kept a request from its answer; None where that was not the network.

    `setting` names the variable that the address comes from.
    """
    key = next(filter(None, map(_key, _causes(error))), None)
    return wrong(key, who=who, address=address, setting=setting) if key else None


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__


def _key(error: BaseException) -> str | None:
    match error:
        case aiohttp.ClientConnectorDNSError() | socket.gaierror():
            return "doctor-network-name"
        case ssl.SSLError() | aiohttp.ClientSSLError():
            return "doctor-network-tls"
        case TimeoutError():
            return "doctor-network-silent"
        case aiohttp.ClientConnectorError(os_error=ConnectionRefusedError()) | ConnectionRefusedError():
            return "doctor-network-refused"
        case aiohttp.ClientConnectorError():
            return "doctor-network-unreachable"
        case aiohttp.ClientError() | OSError():
            return "doctor-network-cut"
        case _:
            return None
