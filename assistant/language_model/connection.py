"""A chat model behind an OpenAI-compatible server, asked within a time limit.

Every way in which it can fail becomes one :class:`ModelError`, which says why in a word:
no secret, no question and no server's own words go with it.

``down`` (no connection) · ``slow`` (past the limit) · ``refused`` (401, 403) · ``busy`` (429) ·
``failed`` (any other status) · ``broken`` (an answer that cannot be read, or is cut off) ·
``too_long`` (an answer without end)
"""

import logging
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

from assistant.settings import LanguageModelSettings

Reason = Literal["down", "slow", "refused", "busy", "failed", "broken", "too_long"]
# Longer than any explanation or reminder that is asked for.
LONGEST = 12_000
# In bytes, with all that a server puts around the words.
LARGEST_BODY = 4_000_000
# What a thread that asks a model is called.
THREAD = "language model"
# These write addresses and, at their most talkative, whole requests.
_TALKATIVE = ("openai", "httpx", "httpx2", "httpcore", "httpcore2", "langchain", "langchain_core",
              "langchain_openai", "langsmith")  # fmt: skip
_STATUS: Mapping[int, Reason] = {401: "refused", 403: "refused", 429: "busy"}


class ModelError(Exception):
    """The model gave no answer that can be used; ``reason`` says why."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason: Reason = reason


@dataclass(frozen=True, slots=True)
class Message:
    """What is said to the model: by us (``system``) or as the data that it works on (``user``)."""

    role: Literal["system", "user"]
    text: str


class Limit:
    """The time that is left for a question; it runs from where this is made."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    @property
    def left(self) -> float:
        """Seconds, 0 where none are left."""
        return max(0.0, self._end - time.monotonic())


class LanguageModel(Protocol):
    """Whatever writes text."""

    seconds: float

    def write(
        self, messages: Sequence[Message], limit: Limit, schema: Mapping[str, Any] | None = None
    ) -> str:
        """What the model writes, by a JSON ``schema`` where one is given.

        Raises:
            ModelError: it wrote nothing that can be used within the limit.
        """


@dataclass(slots=True)
class _Attempt:
    """One request, which a thread of its own makes."""

    messages: tuple[Message, ...]
    limit: Limit
    schema: Mapping[str, Any] | None
    parts: list[str] = field(default_factory=list)
    failed: Reason | None = None
    finished: bool = False
    given_up: threading.Event = field(default_factory=threading.Event)
    done: threading.Event = field(default_factory=threading.Event)


class ServedModel:
    """The model that the settings name. Nothing is imported or connected before it is asked."""

    def __init__(self, settings: LanguageModelSettings) -> None:
        self._settings = settings
        self.seconds = settings.seconds

    def write(
        self, messages: Sequence[Message], limit: Limit, schema: Mapping[str, Any] | None = None
    ) -> str:
        """See :class:`LanguageModel`."""
        if limit.left <= 0:
            raise ModelError("slow")
        attempt = _Attempt(tuple(messages), limit, schema)
        # A server that sends a byte now and then never lets a read time out: so the clock is
        # watched from outside, and a request that is given up ends by itself.
        threading.Thread(target=self._run, args=(attempt,), name=THREAD, daemon=True).start()
        if not attempt.done.wait(limit.left):
            attempt.given_up.set()
            raise ModelError("slow")
        if attempt.failed:
            raise ModelError(attempt.failed)
        if not attempt.finished:
            raise ModelError("broken")
        return "".join(attempt.parts)

    def _run(self, attempt: _Attempt) -> None:
        try:
            self._stream(attempt)
        # Whatever a server or a library does wrong, the question is answered without them.
        except Exception as error:
            attempt.failed = _reason(error)
        finally:
            attempt.done.set()

    def _stream(self, attempt: _Attempt) -> None:
        from langchain.chat_models import init_chat_model

        for name in _TALKATIVE:
            logging.getLogger(name).setLevel(logging.CRITICAL + 1)
        with _client(attempt.limit) as client:
            model: Any = init_chat_model(
                self._settings.model,
                base_url=self._settings.url,
                api_key=self._settings.key or "none",
                temperature=0,
                max_retries=0,
                timeout=max(attempt.limit.left, 0.1),
                http_client=client,
                use_responses_api=False,
                stream_usage=False,
            )
            if attempt.schema is not None:
                shape = {"name": "reading", "schema": dict(attempt.schema), "strict": True}
                model = model.bind(response_format={"type": "json_schema", "json_schema": shape})
            size = 0
            for part in model.stream(
                [(message.role, message.text) for message in attempt.messages]
            ):
                text = str(part.text)
                size += len(text)
                attempt.parts.append(text)
                attempt.finished |= part.response_metadata.get("finish_reason") == "stop"
                if size > LONGEST:
                    raise ModelError("too_long")
                if attempt.given_up.is_set():
                    return


def _client(limit: Limit) -> Any:
    """A connection to the address that was set and nowhere else.

    It follows no redirect, and takes no proxy from the environment; a body without end, or one
    that comes byte by byte, is given up.
    """
    import httpx2
    import openai

    class Bounded(httpx2.SyncByteStream):
        def __init__(self, whole: Any) -> None:
            self._whole = whole

        def __iter__(self) -> Iterator[bytes]:
            size = 0
            for part in self._whole:
                size += len(part)
                if size > LARGEST_BODY:
                    raise ModelError("too_long")
                if limit.left <= 0:
                    raise ModelError("slow")
                yield part

        def close(self) -> None:
            self._whole.close()

    def bound(response: Any) -> None:
        response.stream = Bounded(response.stream)

    client: Any = openai.DefaultHttpxClient(
        timeout=max(limit.left, 0.1),
        trust_env=False,
        follow_redirects=False,
        event_hooks={"response": [bound]},
    )
    return client


def _reason(error: Exception) -> Reason:
    """Why a request failed, in a word."""
    import openai

    if isinstance(error, ModelError):
        return error.reason
    if isinstance(error, openai.APITimeoutError):
        return "slow"
    status = getattr(error, "status_code", None)
    if isinstance(status, int):
        return _STATUS.get(status, "failed")
    # Before an answer began there was no connection; one that breaks off is broken.
    return "down" if isinstance(error, openai.APIConnectionError) else "broken"
