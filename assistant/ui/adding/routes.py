"""The addresses that the adding script speaks to; each file is one request, whole and unwrapped.

Only a page of this server may use them: every request carries a header that a page of another
server cannot send without being asked first, and nobody here says yes to that.
"""

import tempfile
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, cast, get_args
from urllib.parse import urlsplit

from fastapi import FastAPI, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import JSONResponse

from assistant.settings import Uploads
from assistant.ui.adding.desk import Desk
from assistant.ui.adding.results import result_html
from assistant.ui.texts import language_of
from corpus.formats.limits import LIMITS
from corpus.model import Level
from index.folders import HomeError
from index.library import Corrections

HEADER = "x-plan-assistant"
# What a server that passes requests on says of itself.
_PASSED_ON = ("forwarded", "x-forwarded-for", "via")
_LONGEST = 200

Work = Callable[[Request], Awaitable[dict[str, Any]]]


class RefusedError(Exception):
    """A request that is not carried out; its status and the reason, one short word."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status = status


def add_routes(app: FastAPI, desk: Desk, uploads: Uploads) -> None:
    """Let ``app`` take files to ``desk`` from those who may hand them in."""

    async def answered(request: Request, work: Work) -> JSONResponse:
        try:
            _look_at(request, uploads)
            return JSONResponse(await work(request))
        except RefusedError as error:
            return JSONResponse({"refused": str(error)}, error.status)
        except HomeError as error:
            return JSONResponse({"refused": "home", "why": str(error)}, 507)

    for name, (method, work) in _works(desk).items():
        app.add_api_route(f"/added/{name}", _bound(answered, work), methods=[method])


def _works(desk: Desk) -> dict[str, tuple[str, Work]]:
    """What can be asked of ``desk``: each by its name, with its method."""

    async def taken_in(request: Request) -> dict[str, Any]:
        name = request.query_params.get("name", "")
        renew = request.query_params.get("renew") == "1"
        language = language_of(request.query_params.get("language", ""))
        with tempfile.TemporaryDirectory(prefix="plan-assistant-upload-") as folder:
            path = Path(folder) / f"notice{_ending(name)}"
            await _write(request, path)
            result = await run_in_threadpool(desk.add, path, name, renew=renew)
        return {"state": result.state, "html": result_html(result, language)}

    async def indexed(_: Request) -> dict[str, Any]:
        await run_in_threadpool(desk.bring_up_to_date)
        return {}

    async def told(_: Request) -> dict[str, Any]:
        stage, done, total = desk.step
        return {"stage": stage, "done": done, "total": total}

    async def removed(request: Request) -> dict[str, Any]:
        return {"done": await run_in_threadpool(desk.remove, _id(request))}

    async def corrected(request: Request) -> dict[str, Any]:
        region = " ".join(request.query_params.get("region", "").split())[:_LONGEST]
        said = request.query_params.get("level", "")
        level = cast(Level, said) if said in get_args(Level) else None
        parents = tuple(request.query_params.get("parent", "")[:_LONGEST].split())
        corrections = Corrections(region=region or None, level=level, parents=parents)
        return _told(await run_in_threadpool(desk.correct, _id(request), corrections))

    async def withdrawn(request: Request) -> dict[str, Any]:
        return _told(await run_in_threadpool(desk.withdraw, _id(request)))

    return {
        "add": ("POST", taken_in),
        "index": ("POST", indexed),
        "progress": ("GET", told),
        "remove": ("POST", removed),
        "correct": ("POST", corrected),
        "withdraw": ("POST", withdrawn),
    }


def _told(done: bool) -> dict[str, Any]:
    """That it is done, or that there is no such notice."""
    return {"done": True} if done else {"refused": "unknown"}


def _bound(
    answered: Callable[[Request, Work], Awaitable[JSONResponse]], work: Work
) -> Callable[[Request], Awaitable[JSONResponse]]:
    async def answer(request: Request) -> JSONResponse:
        return await answered(request, work)

    return answer


def _look_at(request: Request, uploads: Uploads) -> None:
    """Raise :class:`RefusedError` for a request that may not be carried out."""
    headers = request.headers
    origin = headers.get("origin")
    foreign = origin is not None and urlsplit(origin).netloc != headers.get("host")
    if headers.get(HEADER) is None or foreign:
        raise RefusedError(403, "foreign")
    if uploads == "off" or (uploads == "here" and any(name in headers for name in _PASSED_ON)):
        raise RefusedError(403, "off")


async def _write(request: Request, path: Path) -> None:
    """The request's body into a file; no more of it than a notice may have is taken."""
    size = 0
    with path.open("wb") as file:
        async for chunk in request.stream():
            size += len(chunk)
            if size > LIMITS.file_bytes:
                raise RefusedError(413, "large")
            file.write(chunk)


def _ending(name: str) -> str:
    from index.library.naming import ending_of, plain_name

    return ending_of(plain_name(name))


def _id(request: Request) -> str:
    return request.query_params.get("id", "")[:_LONGEST]
