"""What was sent when an answer was lost: the API keeps no `state` by which a list could tell its task."""

import dataclasses
import datetime
from collections.abc import Iterable, Iterator

from bot.providers.acedata.answers import Record
from bot.providers.acedata.records import created_at, read_record
from bot.providers.acedata.requests import Body, Request
from bot.providers.loose import fields, text
from bot.providers.port import Task

KEPT = datetime.timedelta(hours=1)  # nobody searches longer
SLACK = 60.0  # seconds that the two clocks may differ
# What a record repeats of its request, and what makes it the same one.
TRAITS = ("action", "prompt", "image_id", "image_url", "video_id", "video_index")


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Loss:
    ref: str
    body: Body = dataclasses.field(repr=False)
    sent_at: datetime.datetime
    lost_at: datetime.datetime

    def fits(self, record: Record) -> bool:
        """Tell whether the record may be of what was sent: the same words at the same time."""
        made, asked = created_at(record), fields(record.get("request"))
        if made is None or not asked:
            return False
        in_time = self.sent_at.timestamp() - SLACK <= made <= self.lost_at.timestamp() + SLACK
        return in_time and all(text(asked.get(name)) == text(self.body.get(name)) for name in TRAITS)


class Losses:
    """The losses of this run; after a restart there is nothing to compare with."""

    def __init__(self) -> None:
        self._losses: list[Loss] = []

    def remember(
        self, request: Request, ref: str, *, sent_at: datetime.datetime, lost_at: datetime.datetime
    ) -> None:
        self._losses.append(Loss(ref=ref, body=request.body, sent_at=sent_at, lost_at=lost_at))

    def since(self, now: datetime.datetime) -> int | None:
        """Tell from when on tasks are sought, in Unix seconds; None where nothing is."""
        self._losses = [loss for loss in self._losses if now - loss.lost_at < KEPT]
        first = min((loss.sent_at for loss in self._losses), default=None)
        return None if first is None else int(first.timestamp() - SLACK)

    def claims(self, records: Iterable[Record], base_url: str) -> Iterator[Task]:
        """Read each record that may be of a loss, with the loss's ref as its state.

        One that fits several comes once for each: who asks gives no task away twice.
        """
        for record in records:
            for loss in self._losses:
                if loss.fits(record) and (task := read_record(record, base_url)):
                    yield dataclasses.replace(task, state=loss.ref)
