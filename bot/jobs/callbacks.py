"""The addresses where an API may tell that a task moved: each job has its own, which nobody can guess."""

import base64
import hashlib
import hmac
import re

from bot.jobs.model import Job

KEY_SIZE = 32  # bytes
MOST_ID = 2**63 - 1  # of a job; databases take no larger number


class Callbacks:
    """Makes and checks the secrets of these addresses: `<job id>-<HMAC of its ref>`.

    Whoever knows one can make us look at that job's task, and nothing else. A job that is sent again has a
    new ref, so what is still said about its earlier task is not for it.
    """

    def __init__(self, key: bytes, public_url: str | None) -> None:
        """`public_url` is the web server as APIs see it; None where no address shall be given away."""
        self._key = key
        self._public_url = public_url

    def address(self, job: Job) -> str:
        """Say where the API shall call; empty where it shall not."""
        return f"{self._public_url}/hooks/{job.provider}/{self.secret(job)}" if self._public_url else ""

    def secret(self, job: Job) -> str:
        digest = hmac.digest(self._key, job.ref.encode(), hashlib.sha256)
        return f"{job.id}-{base64.urlsafe_b64encode(digest).decode().rstrip('=')}"

    def proves(self, secret: str, job: Job) -> bool:
        """Tell whether it is the job's; takes the same time whatever is wrong with it."""
        return hmac.compare_digest(secret.encode(), self.secret(job).encode())


def job_id_of(secret: str) -> int | None:
    """Read which job a secret claims to be of."""
    claimed = re.match(r"([0-9]{1,19})-", secret)
    return int(claimed[1]) if claimed and int(claimed[1]) <= MOST_ID else None
