"""The secrets of callback addresses: nobody's but the job's, and the same after a restart."""

import pytest

from bot.jobs.callbacks import Callbacks, job_id_of
from tests.store.stored_jobs import make_job

KEY = b"k" * 32
PUBLIC = "https://bot.example/imagine"


def test_an_address_names_the_provider_and_the_job() -> None:
    job = make_job(provider="v1mj")

    address = Callbacks(KEY, PUBLIC).address(job)

    assert address.startswith(f"{PUBLIC}/hooks/v1mj/{job.id}-")
    assert job.ref not in address
    assert job_id_of(address.rpartition("/")[2]) == job.id


def test_without_a_public_address_there_is_none() -> None:
    assert Callbacks(KEY, None).address(make_job()) == ""


def test_a_secret_proves_its_own_job_with_its_own_key() -> None:
    job, other, callbacks = make_job(), make_job(), Callbacks(KEY, PUBLIC)
    secret = callbacks.secret(job)

    assert Callbacks(KEY, None).proves(secret, job)
    assert not callbacks.proves(secret, other)
    assert not callbacks.proves(secret, make_job(id=job.id, ref="sent-again"))
    assert not Callbacks(b"x" * 32, PUBLIC).proves(secret, job)
    assert not callbacks.proves(secret[:-1], job)
    assert not callbacks.proves("ünïcödé \ud800".encode(errors="replace").decode(), job)


@pytest.mark.parametrize(
    "secret", ["", "-", "x-y", "²-y", "١-y", "-1-y", "9" * 20 + "-y", "9" * 19 + "-y", "12"]
)
def test_a_secret_of_no_job(secret: str) -> None:
    assert job_id_of(secret) is None


def test_the_key_is_never_shown() -> None:
    callbacks = Callbacks(b"the-key", PUBLIC)

    assert "the-key" not in f"{callbacks!r}{callbacks}"
