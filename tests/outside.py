"""A place in the internet with pictures, for stories about links."""

import asyncio
import contextlib
import io
from collections.abc import AsyncIterator

from aiohttp import web
from aiohttp.test_utils import TestServer
from PIL import Image


def picture(colour: str = "teal", size: tuple[int, int] = (48, 32)) -> bytes:
    content = io.BytesIO()
    Image.new("RGB", size, colour).save(content, "PNG")
    return content.getvalue()


@contextlib.asynccontextmanager
async def picture_place() -> AsyncIterator[str]:
    """Serve a picture at any address, which never comes where that says "slow"; yields one of them."""
    over = asyncio.Event()

    async def show(request: web.Request) -> web.Response:
        if "slow" in request.path:
            await over.wait()
        return web.Response(body=picture("navy", (30, 20)), content_type="image/png")

    app = web.Application()
    app.router.add_get("/{path:.*}", show)
    async with TestServer(app) as server:
        yield str(server.make_url("/a.png"))
        over.set()
