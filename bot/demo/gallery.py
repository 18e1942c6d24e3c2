"""The files of simulated tasks: painted off the event loop, once, when somebody first asks for them."""

import asyncio
import dataclasses
import io

from PIL import Image

from bot.demo.buttons import Stage
from bot.demo.film import mp4, webp_grid
from bot.demo.midjourney import Task
from bot.demo.painter import paint, paint_grid, preview
from bot.demo.works import mime_of, picture_of

KEPT = 48  # files; the pictures of one busy channel


@dataclasses.dataclass(frozen=True, kw_only=True, slots=True)
class File:
    mime: str
    content: bytes = dataclasses.field(repr=False)


class Gallery:
    """Remembers the newest files, and lets everybody who wants the same one wait for the same painting."""

    def __init__(self) -> None:
        self._files: dict[tuple[str, int | None], asyncio.Task[File]] = {}

    async def file(self, task: Task, step: int | None) -> File:
        """Give the task's result, or with a step its preview at this percentage."""
        key = (task.id, step)
        if key not in self._files:
            work = (
                asyncio.to_thread(_result, task) if step is None else asyncio.to_thread(_preview, task, step)
            )
            self._files[key] = asyncio.create_task(work, name=f"painting {task.id}")
            self._drop_oldest()
        return await asyncio.shield(self._files[key])

    async def close(self) -> None:
        """Wait for the paintings under way: a thread cannot be stopped."""
        await asyncio.gather(*self._files.values(), return_exceptions=True)
        self._files.clear()

    def _drop_oldest(self) -> None:
        finished = [key for key, work in self._files.items() if work.done()]
        for key in finished[: max(0, len(self._files) - KEPT)]:
            del self._files[key]


def _result(task: Task) -> File:
    match task.stage:
        case Stage.GRID:
            return _png(paint_grid(task.scenes))
        case Stage.SINGLE | Stage.ENLARGED:
            return _png(paint(task.scenes[0]))
        case Stage.FILM_GRID:
            return File(mime="image/webp", content=webp_grid(task.clips))
        case Stage.FILM:
            return File(mime="video/mp4", content=mp4(task.clips[0]))
        case Stage.DESCRIBED:
            coded = task.recipe.picture
            return File(mime=mime_of(coded), content=picture_of(coded))
        case Stage.SHORTENED:
            raise ValueError(task.stage)  # it has no file


def _preview(task: Task, step: int) -> File:
    picture = paint_grid(task.scenes) if task.stage is Stage.GRID else paint(task.scenes[0])
    buffer = io.BytesIO()
    preview(picture, step).save(buffer, "WEBP", quality=70, method=0)
    return File(mime="image/webp", content=buffer.getvalue())


def _png(picture: Image.Image) -> File:
    buffer = io.BytesIO()
    picture.save(buffer, "PNG", compress_level=3)  # a third of the default's time, a few percent larger
    return File(mime="image/png", content=buffer.getvalue())
