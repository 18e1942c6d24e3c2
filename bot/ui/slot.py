"""One message and what it should show: what delivery plans and the writer writes."""

import dataclasses
import datetime
from collections.abc import Callable

from bot.errors import PictureError
from bot.jobs.model import Job, JobState, Reply
from bot.pictures.download import Media
from bot.ui.message import USUAL, Look

LAST_WORD = datetime.timedelta(minutes=1)  # before the token ends, where nobody can write after it


@dataclasses.dataclass(slots=True)
class Slot:
    """One message, and what it should show."""

    job: Job
    reply: Reply
    """The newest; wins over the job's own."""
    due: datetime.datetime
    planned: datetime.datetime | None = None
    """When its turn to be looked at comes; None while it is not in line."""
    ticket: int = 0
    """Its place in line."""
    tried: str = dataclasses.field(default="", repr=False)
    """The token that it had when the latest write began."""
    tried_at: datetime.datetime | None = None
    """When the last try to write it ended."""
    wanted: bool = False
    writing: bool = False
    leave: Callable[[], None] | None = dataclasses.field(default=None, repr=False)
    """Leaves its place among the writes under way to others; None where it has none."""
    closed: bool = False
    """The message is gone."""
    failures: int = 0
    repairs: int = 0
    """How often parts that Discord named were left out."""
    sent: str = ""
    """Fingerprint of the last rendering that Discord took."""
    look: Look = USUAL
    file_limit: int | None = None
    """Bytes; set where Discord refused a file that should have fitted."""
    media: Media | None = None
    trouble: PictureError | None = None
    """Why a picture that others did not wait for cannot be had; for the slot's next turn."""
    kept: bool = False
    """The result is in the store."""
    preview_at: datetime.datetime | None = None

    @property
    def wish(self) -> datetime.datetime | None:
        """When there is something to write; None while there is not."""
        last_word = None if self.look.parting else self._last_word_at
        wishes = [self.due if self.wanted else None, last_word]
        return min((wish for wish in wishes if wish is not None), default=None)

    def parting(self, now: datetime.datetime) -> bool:
        """Whether the message has to say how it goes on, since nobody can write to it soon."""
        return self._last_word_at is not None and self._last_word_at <= now

    @property
    def unshown_result(self) -> bool:
        return self.job.state is JobState.SUCCEEDED and self.job.shown is not JobState.SUCCEEDED

    @property
    def _last_word_at(self) -> datetime.datetime | None:
        ends, written = self.reply.token_expires_at, self.reply.message_id is not None
        if ends is None or not written or self.reply.open_to_bot or self.job.state.settled:
            return None
        return ends - LAST_WORD
