"""The simulated Midjourney: its tasks, their lives over time, and what may be pressed below them.

It has no clockwork of its own: what a task is, is worked out from the time that passed since its submit.
"""

import dataclasses
import datetime
import enum
import uuid
from collections.abc import Mapping
from types import MappingProxyType

from bot.clock import Clock
from bot.demo.buttons import Button, Stage, buttons_of
from bot.demo.film import Clip
from bot.demo.kinds import Kind
from bot.demo.moves import Recipe, mask_size, move_of, size_of, zoom_of
from bot.demo.quirks import Quirks
from bot.demo.scene import SIDE, Scene, mix

WAITING = 0.1  # share of a task's life before any progress
STEPS = (0, 15, 31, 46, 62, 78, 93)  # percentages that Midjourney shows on the way
TINY_SIDE = 32  # pixels
FIRST_SHORT_ID = 12463258


class Status(enum.StrEnum):
    MODAL = "MODAL"
    NOT_START = "NOT_START"
    SUBMITTED = "SUBMITTED"
    IN_PROGRESS = "IN_PROGRESS"
    SUCCESS = "SUCCESS"
    FAILURE = "FAILURE"

    @property
    def final(self) -> bool:
        return self in (Status.SUCCESS, Status.FAILURE)


class Refusal(enum.StrEnum):
    """Why Midjourney, or what stands before it, does not take a request."""

    EMPTY_PROMPT = "empty-prompt"
    BANNED_WORD = "banned-word"
    NO_SUCH_TASK = "no-such-task"
    NOT_FINISHED = "not-finished"
    UNKNOWN_ACTION = "unknown-action"
    NO_SUCH_BUTTON = "no-such-button"
    NOT_WAITING = "not-waiting"
    OVER = "over"
    BAD_ZOOM = "bad-zoom"
    BAD_MASK = "bad-mask"
    BAD_PICTURE = "bad-picture"
    QUEUE_FULL = "queue-full"


class Refused(Exception):
    """Nothing was accepted. `detail` is the word, the id or the measure that was wrong."""

    def __init__(self, refusal: Refusal, detail: str = "") -> None:
        super().__init__(f"{refusal}: {detail}")
        self.refusal = refusal
        self.detail = detail


@dataclasses.dataclass(kw_only=True)
class Task:
    """One task. It changes only when its form is filled, and when its customIds are renewed."""

    id: str
    action: str
    stage: Stage
    prompt: str
    mode: str
    state: str
    submitted_at: datetime.datetime
    recipe: Recipe
    scenes: tuple[Scene, ...] = ()
    """Empty while it waits for its form, and where it is about words."""
    clips: tuple[Clip, ...] = ()
    texts: tuple[str, ...] = ()
    """The prompts that it finds."""
    more: tuple[str, ...] = ()
    """The ids of the tasks that began with it."""
    started_at: datetime.datetime | None = None
    """When it began to count; None while it waits for its form."""
    span: float = 0.0
    """Seconds from then to its end."""
    formed: bool = False
    """It had to wait for a form."""
    failure: tuple[str, str] | None = None
    """The reason it will end with, and the progress it will show then."""
    renewals: int = 0
    """How often its customIds were renewed."""

    @property
    def ends_at(self) -> datetime.datetime | None:
        """When it will be over; None while that is open."""
        return self.started_at + datetime.timedelta(seconds=self.span) if self.started_at else None


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class Reading:
    """What a task is at one moment."""

    status: Status
    progress: int
    """Whole percent."""


class Midjourney:
    """Takes requests and keeps all tasks. A grid takes `pace` seconds."""

    def __init__(self, *, clock: Clock, pace: float, quirks: Quirks) -> None:
        self._clock = clock
        self._pace = pace
        self._quirks = quirks
        self._tasks: dict[str, Task] = {}
        self._count = 0
        self._failures: list[tuple[str, str]] = []

    @property
    def tasks(self) -> Mapping[str, Task]:
        return MappingProxyType(self._tasks)

    def imagine(self, *, prompt: str, mode: str, state: str, short_id: bool) -> Task:
        """Begin a grid. Raises Refused."""
        self._check_prompt(prompt)
        recipe = Recipe(prompt=prompt, side=self.side)
        return self.make("IMAGINE", recipe, mode=mode, state=state, short_id=short_id)

    @property
    def side(self) -> int:
        """The pixels of a square single picture."""
        return TINY_SIDE if self._quirks.tiny_pictures else SIDE

    def make(self, action: str, recipe: Recipe, *, mode: str, state: str, short_id: bool) -> Task:
        """Begin what no button asked for; it may need no words. Raises Refused."""
        if recipe.prompt or action in ("SHORTEN", "EDIT", "EDITS"):
            self._check_prompt(recipe.prompt)
        self._check_room()
        task = self._add(action, recipe, mode, state, short_id=short_id)
        self._begin(task)
        return task

    def press(
        self, *, task_id: str, custom_id: str, mode: str, state: str, remix: bool, short_id: bool
    ) -> Task:
        """Press a button; the new task waits for a form or has begun. Raises Refused."""
        parent = self._tasks.get(task_id)
        found = move_of(custom_id)
        if found is None:
            raise Refused(Refusal.UNKNOWN_ACTION, custom_id)
        if parent is None:
            raise Refused(Refusal.NO_SUCH_TASK, task_id)
        if self.read(parent).status is not Status.SUCCESS:
            raise Refused(Refusal.NOT_FINISHED, task_id)
        if custom_id not in {button.custom_id for button in self.buttons(parent)}:
            raise Refused(Refusal.NO_SUCH_BUTTON, custom_id)
        self._check_room()
        move, which = found
        if which == "all":
            return self._begin_all(parent, mode, state, short_id=short_id)
        recipe = parent.recipe.followed_by(
            move, which, prompt=parent.prompt, scenes=parent.scenes, clips=parent.clips, texts=parent.texts
        )
        task = self._add(move.action, recipe, mode, state, short_id=short_id)
        surprise = self._quirks.surprise_modal and move.action == "VARIATION"
        if move.form or (remix and move.remixable) or surprise:
            task.formed = True
        else:
            self._begin(task)
        return task

    def _begin_all(self, parent: Task, mode: str, state: str, *, short_id: bool) -> Task:
        """Begin a grid of each prompt that a describe found; return the first, which names the others."""
        recipes = [Recipe(prompt=text, side=self.side) for text in parent.texts]
        tasks = [self._add("IMAGINE", recipe, mode, state, short_id=short_id) for recipe in recipes]
        for task in tasks:
            self._begin(task)
        tasks[0].more = tuple(task.id for task in tasks[1:])
        return tasks[0]

    def fill(self, *, task_id: str, prompt: str, mask: bytes) -> Task:
        """Fill the form that a task waits for; an empty prompt leaves the parent's. Raises Refused."""
        task = self._tasks.get(task_id)
        if task is None:
            raise Refused(Refusal.NO_SUCH_TASK, task_id)
        if task.started_at is not None:
            raise Refused(Refusal.NOT_WAITING, task_id)
        prompt = prompt.strip() or task.prompt
        self._check_prompt(prompt)
        if task.action == "CUSTOM_ZOOM" and zoom_of(prompt) is None:
            raise Refused(Refusal.BAD_ZOOM, prompt)
        if task.action == "INPAINT" and mask_size(mask) != size_of(task.recipe.scenes):
            raise Refused(Refusal.BAD_MASK, str(mask_size(mask)))
        task.prompt = prompt
        task.recipe = dataclasses.replace(task.recipe, prompt=prompt, mask=mask or task.recipe.mask)
        self._begin(task)
        return task

    def cancel(self, task_id: str) -> Task:
        """Stop a task that is not over; it reads as servers say it. Raises Refused."""
        task = self._tasks.get(task_id)
        if task is None:
            raise Refused(Refusal.NO_SUCH_TASK, task_id)
        if self.read(task).status.final:
            raise Refused(Refusal.OVER, task_id)
        task.failure, task.started_at, task.span = ("取消任务", ""), self._clock.now(), 0.0
        return task

    def read(self, task: Task) -> Reading:
        """Work out what the task is now."""
        if task.started_at is None:
            return Reading(status=Status.MODAL, progress=0)
        age = (self._clock.now() - task.started_at).total_seconds()
        if age >= task.span:
            return Reading(status=Status.FAILURE if task.failure else Status.SUCCESS, progress=100)
        share = age / task.span
        if share < WAITING / 2:
            return Reading(status=Status.NOT_START, progress=0)
        if share < WAITING:
            return Reading(status=Status.SUBMITTED, progress=0)
        step = int((share - WAITING) / (1 - WAITING) * len(STEPS))
        return Reading(status=Status.IN_PROGRESS, progress=STEPS[min(step, len(STEPS) - 1)])

    def buttons(self, task: Task) -> tuple[Button, ...]:
        """List the buttons below a task that ended well; none below others."""
        if self.read(task).status is not Status.SUCCESS:
            return ()
        name = str(uuid.uuid5(uuid.NAMESPACE_OID, f"{task.id}/{task.renewals}"))
        square = bool(task.scenes) and task.scenes[0].view.aspect == 1
        return buttons_of(task.stage, name, square=square, texts=len(task.texts))

    def renew_buttons(self, task: Task) -> None:
        """Give the buttons of a finished task new customIds."""
        task.renewals += 1

    def fail_next(self, reason: str, progress: str) -> None:
        self._failures.append((reason, progress))

    def forget(self, task_id: str) -> None:
        del self._tasks[task_id]

    def _check_prompt(self, prompt: str) -> None:
        if not prompt.strip():
            raise Refused(Refusal.EMPTY_PROMPT)
        word = self._banned_word(prompt)
        if word and self._quirks.kind != Kind.TRUEAI:  # which tells it by a failure
            raise Refused(Refusal.BANNED_WORD, word)

    def _banned_word(self, prompt: str) -> str:
        return next((word for word in self._quirks.banned_words if word in prompt.lower()), "")

    def _check_room(self) -> None:
        most = self._quirks.most_tasks
        if most and sum(not self.read(task).status.final for task in self._tasks.values()) >= most:
            raise Refused(Refusal.QUEUE_FULL)

    def _add(self, action: str, recipe: Recipe, mode: str, state: str, *, short_id: bool) -> Task:
        now = self._clock.now()
        task = Task(
            id=self._new_id(now, short=short_id),
            action=action,
            stage=recipe.stage,
            prompt=recipe.prompt,
            mode=mode,
            state=state,
            submitted_at=now,
            recipe=recipe,
            failure=self._failures.pop(0) if self._failures else None,
        )
        self._tasks[task.id] = task
        return task

    def _begin(self, task: Task) -> None:
        task.started_at = self._clock.now()
        instant = self._quirks.u_instant and task.action == "UPSCALE" and task.stage is Stage.SINGLE
        task.span = 0.0 if instant else self._pace * task.recipe.share
        seed = mix("seed", task.id)
        task.scenes = task.recipe.scenes_with(seed)
        task.clips = task.recipe.clips_with(task.scenes)
        task.texts = task.recipe.texts_with(seed)
        if self._banned_word(task.prompt):
            task.failure = ("可能包含敏感词", "")

    def _new_id(self, now: datetime.datetime, *, short: bool) -> str:
        """Make 13 digits of milliseconds and a counter, or a short number as some vendors have it."""
        self._count += 1
        if short:
            return str(FIRST_SHORT_ID + self._count)
        return f"{int(now.timestamp() * 1000)}{self._count:03d}"
