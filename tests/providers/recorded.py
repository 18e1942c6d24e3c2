"""The recorded answers in `samples`, as a server gives them."""

import json
import pathlib
from typing import Any  # a recorded body is any JSON

SAMPLES = pathlib.Path(__file__).parent / "samples"


def recorded(name: str) -> dict[str, Any]:
    """Load an answer: status, headers and body, which is text where it was no JSON."""
    answer = json.loads((SAMPLES / f"{name}.json").read_text())
    body = answer["text"] if "text" in answer else answer["body"]
    return {"status": answer["status"], "headers": answer.get("headers", {}), "body": body}
