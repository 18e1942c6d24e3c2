"""What the answers of Ace Data Cloud mean: pure functions from status and body."""

from collections.abc import Mapping, Sequence

from bot.errors import FailureKind, ProviderRejected, ProviderUnavailable
from bot.providers.acedata.actions import text_buttons
from bot.providers.acedata.errors import Refusal, read_error, read_refusal
from bot.providers.acedata.records import read_record, task_id_of
from bot.providers.button import ButtonKind
from bot.providers.loose import fields, items, parse, text
from bot.providers.port import LOCAL, Receipt, Task, TaskStatus
from bot.providers.texts import cleaned
from bot.providers.wire import Answer

Record = Mapping[str, object]


def said_in(answer: Answer) -> Record:
    """Read the body's object: of one JSON, or the last line of several (`application/x-ndjson`)."""
    if whole := fields(answer.value):
        return whole
    for line in reversed(answer.body.splitlines()):
        try:
            if last := fields(parse(line)):
                return last
        except ValueError:
            continue  # a stream that was cut off ends in the middle of a line
    return {}


def read_receipt(answer: Answer, base_url: str) -> Receipt | None:
    """Read the answer to a submit; None where it was not accepted, see `refusal_of`.

    Where an unclear answer names a task, that task's record will tell.
    """
    said = said_in(answer)
    task_id = task_id_of({"task_id": said.get("task_id")})
    refusal = read_refusal(said)
    if not task_id or (refusal is not None and refusal.definite):
        return None
    task = read_record({"id": task_id, "response": said}, base_url) if answer.good else None
    done = task is not None and task.status is TaskStatus.SUCCEEDED
    return Receipt(task_id=task_id, finished=task if done else None)


def read_found(answer: Answer, ref: str, kind: ButtonKind) -> Task | None:
    """Read the prompts that a describe or a shorten found; None where it tells of none, see `refusal_of`.

    Raises ProviderRejected where it found nothing.
    """
    listed = said_in(answer).get("descriptions" if kind is ButtonKind.DESCRIBED else "prompts")
    if not answer.good or not isinstance(listed, list):
        return None
    texts = cleaned(map(text, listed))
    if not texts:
        raise ProviderRejected(FailureKind.FAILED)
    return Task(
        id=f"{LOCAL}texts:{ref}",
        status=TaskStatus.SUCCEEDED,
        progress=100,
        texts=texts,
        buttons=text_buttons(len(texts), kind),
    )


def read_one(answer: Answer) -> Record:
    """Read the record of one task; empty where it is not known. Raises as `read_many`."""
    _check(answer)
    return said_in(answer)


def read_many(answer: Answer) -> Sequence[Record]:
    """Read the records of several tasks; unknown ones are missing.

    Raises ProviderUnavailable, or ProviderRejected: KEY_REFUSED, NO_BALANCE or UNSUPPORTED.
    """
    _check(answer)
    said = said_in(answer)
    if said and not isinstance(said.get("items"), list):  # `{}` says that none of them is known
        raise ProviderUnavailable
    return [record for item in items(said.get("items")) if (record := fields(item))]


def refusal_of(answer: Answer) -> Refusal:
    """Read why a request came to nothing."""
    return read_refusal(said_in(answer)) or Refusal()


def _check(answer: Answer) -> None:
    said = said_in(answer)
    refusal = None if task_id_of(said) else read_refusal(said)
    if not answer.good or refusal is not None:
        raise read_error(answer, refusal or Refusal())
    if not isinstance(answer.value, dict):
        raise ProviderUnavailable
