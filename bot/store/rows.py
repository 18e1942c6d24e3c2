"""Jobs as rows and rows as jobs."""

import dataclasses
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Row

from bot.jobs.model import Job, Reply
from bot.providers.button import Button
from bot.providers.order import InputPicture
from bot.store.schema import InputRole

Values = dict[str, Any]  # Any: one row's columns, each with its own type

REPLY_COLUMNS = tuple(field.name for field in dataclasses.fields(Reply))
BUTTON_COLUMNS = tuple(field.name for field in dataclasses.fields(Button))
NOWHERE = {"progress", "unheard", "queue_position"}
ELSEWHERE = NOWHERE | {"buttons", "pictures", "mask", "reply"}  # in other tables, or as columns of their own
OWN_COLUMNS = tuple(field.name for field in dataclasses.fields(Job) if field.name not in ELSEWHERE)


def reply_values(reply: Reply) -> Values:
    return {name: getattr(reply, name) for name in REPLY_COLUMNS}


def job_values(job: Job) -> Values:
    """Name all columns of the `jobs` table but those of the reply."""
    return {name: getattr(job, name) for name in OWN_COLUMNS}


def button_values(job_id: int, button: Button) -> Values:
    return {"job_id": job_id} | {name: getattr(button, name) for name in BUTTON_COLUMNS}


def mask_values(job: Job) -> list[Values]:
    if job.mask is None:
        return []
    mask = {"role": InputRole.MASK, "position": 0, "mime": "image/png", "content": job.mask, "url": ""}
    return [{"job_id": job.id} | mask]


def input_values(job: Job) -> list[Values]:
    """List the rows of what the person handed in: pictures in their order, and the mask."""
    pictures = [
        {
            "job_id": job.id,
            "role": InputRole.PICTURE,
            "position": position,
            "mime": picture.mime,
            "content": picture.content,
            "url": picture.url,
        }
        for position, picture in enumerate(job.pictures)
    ]
    return pictures + mask_values(job)


def button_of(row: Row[Any]) -> Button:
    return Button(**{name: row._mapping[name] for name in BUTTON_COLUMNS})


def job_of(row: Row[Any], buttons: Iterable[Row[Any]], inputs: Iterable[Row[Any]]) -> Job:
    """Put a job together; its buttons and inputs come in their order."""
    columns = row._mapping
    own = {name: columns[name] for name in OWN_COLUMNS}
    own["media_urls"], own["texts"] = tuple(own["media_urls"]), tuple(own["texts"])
    handed_in = list(inputs)
    return Job(
        **own,
        reply=Reply(**{name: columns[name] for name in REPLY_COLUMNS}),
        buttons=tuple(button_of(button) for button in buttons),
        pictures=tuple(
            InputPicture(mime=row.mime, content=row.content, url=row.url)
            for row in handed_in
            if row.role is InputRole.PICTURE
        ),
        mask=next((row.content for row in handed_in if row.role is InputRole.MASK), None),
    )
