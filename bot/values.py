"""What the value of a setting must look like: each function returns it, or raises ValueError."""

import ipaddress
import re
import urllib.parse
from typing import Annotated

from pydantic import AfterValidator, SecretStr

Network = ipaddress.IPv4Network | ipaddress.IPv6Network


def one_word(secret: SecretStr) -> SecretStr:
    word = secret.get_secret_value()
    if not all("!" <= character <= "~" for character in word):
        raise ValueError("not one word of ASCII")  # it travels in a header
    return secret


def _address(address: str, *, schemes: frozenset[str], path_allowed: bool) -> str:
    address = address.rstrip("/")
    parts = urllib.parse.urlsplit(address)
    if parts.scheme not in schemes or not parts.hostname or parts.port == 0:  # a bad port raises ValueError
        raise ValueError("not an address of this kind")
    if "@" in parts.netloc or parts.query or parts.fragment or (parts.path and not path_allowed):
        raise ValueError("holds more than an address")
    if not address.isascii() or any(character.isspace() for character in address):
        raise ValueError("holds characters that no address has")
    return address


def origin(address: str) -> str:
    return _address(address, schemes=frozenset({"http", "https"}), path_allowed=False)


def prefix(path: str) -> str:
    if not re.fullmatch(r"(/[\w.~-]+)+", path, re.ASCII):
        raise ValueError("not a path of plain segments")
    return path


def base(address: str) -> str:
    return _address(address, schemes=frozenset({"http", "https"}), path_allowed=True)


def host(name: str) -> str:
    if not re.fullmatch(r"[\w.:-]+", name, re.ASCII):
        raise ValueError("neither an address nor a name")
    return name


def networks(listed: str) -> tuple[Network, ...]:
    return tuple(ipaddress.ip_network(name, strict=False) for name in names(listed))


def gateway(address: str) -> str:
    return _address(address, schemes=frozenset({"ws", "wss"}), path_allowed=True)


def database(secret: SecretStr) -> SecretStr:
    scheme, _, rest = secret.get_secret_value().partition("://")
    match scheme:
        case "sqlite" if rest.startswith("/") and rest.strip("/"):
            return secret
        case "postgresql" | "postgres":
            return _postgres(one_word(secret))
        case _:
            raise ValueError("neither a file of SQLite nor a database of PostgreSQL")


def _postgres(secret: SecretStr) -> SecretStr:
    address = secret.get_secret_value()
    parts = urllib.parse.urlsplit(address)
    name = parts.path.removeprefix("/")
    if not parts.hostname or parts.port == 0 or not name or "/" in name:
        raise ValueError("names no host or no database")
    # Where one of these stands as it is, readers of addresses disagree about what the password is.
    if "#" in address or address.count("@") != ("@" in parts.netloc):
        raise ValueError("holds a character that has to be percent-encoded")
    if "password" in urllib.parse.parse_qs(parts.query):
        raise ValueError("holds the password in another place")  # where `secrets` would not find it
    return secret


def names(listed: str) -> tuple[str, ...]:
    return tuple(name.strip().lower() for name in listed.split(",") if name.strip())


Key = Annotated[SecretStr, AfterValidator(one_word)]
Origin = Annotated[str, AfterValidator(origin)]
