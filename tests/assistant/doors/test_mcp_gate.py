import asyncio

import httpx2
import pytest

from tests.assistant.doors.serving import HELLO, TOKEN, client_of, posted


@pytest.mark.parametrize(
    "authorization",
    ["", "Bearer", "Bearer wrong", f"Bearer {TOKEN}x", f"Bearer {TOKEN[:-1]}",
     f"Basic {TOKEN}", TOKEN, f"Bearer {TOKEN.upper()}", f"Bearer{TOKEN}"],
    ids=["none", "scheme", "wrong", "longer", "shorter", "basic", "bare", "case", "joined"],
)  # fmt: skip
def test_without_the_right_token_nobody_comes_in(
    guarded: str, authorization: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("assistant.doors.mcp_http._WRONG_SECONDS", 0)
    headers = {"Authorization": authorization} if authorization else {}
    refused = posted(guarded, **headers)
    assert refused.status_code == 401
    assert refused.headers["www-authenticate"].startswith("Bearer")
    assert refused.text == "Send the token: Authorization: Bearer <token>.\n"
    for method in ("GET", "DELETE", "OPTIONS"):
        assert httpx2.request(method, guarded, headers=headers).status_code == 401


def test_the_sdks_client_cannot_get_past_the_gate(
    guarded: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("assistant.doors.mcp_http._WRONG_SECONDS", 0)

    async def talk(token: str | None) -> None:
        async with client_of(guarded, "auto", token) as client:
            await client.list_tools()

    for token in ("wrong", None):
        with pytest.raises(Exception) as raised:  # noqa: PT011  # a group of the SDK's own errors
            asyncio.run(talk(token))
        assert not isinstance(raised.value, AssertionError)


def test_the_right_token_comes_in_under_any_name(guarded: str) -> None:
    token = {"Authorization": f"bearer {TOKEN}"}
    assert posted(guarded, **token).status_code == 200
    assert posted(guarded, **token, Host="plans.office.test").status_code == 200


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Host": "localhost:1"}, 200),
        ({"Host": "LOCALHOST"}, 200),
        ({"Host": "[::1]:7870", "Origin": "http://[::1]:7870"}, 200),
        ({"Host": "evil.test"}, 421),
        ({"Host": "evil.test:7870"}, 421),
        ({"Host": "127.0.0.1.evil.test"}, 421),
        ({"Host": "localhost.evil.test:80"}, 421),
        ({"Host": "evil.test@localhost"}, 421),
        ({"Host": "["}, 421),
        ({"Host": "localhost:1", "Origin": "http://evil.test"}, 403),
        ({"Host": "evil.test", "Origin": "http://evil.test"}, 421),
        ({"Host": "localhost:1", "Origin": "http://localhost:2"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "http://["}, 403),
    ],
    ids=lambda value: str(value),
)
def test_without_a_token_only_this_machines_own_names_will_do(
    unguarded: str, headers: dict[str, str], status: int
) -> None:
    assert posted(unguarded, **headers).status_code == status


def test_pages_of_other_sites_are_refused_with_the_token_too(guarded: str) -> None:
    headers = {"Authorization": f"Bearer {TOKEN}", "Origin": "http://evil.test"}
    assert posted(guarded, **headers).status_code == 403


def test_what_is_no_message_and_what_is_too_long_is_refused(unguarded: str) -> None:
    accepts = {"Accept": "application/json, text/event-stream", "Content-Type": "application/json"}
    assert httpx2.post(unguarded, content=b"{", headers=accepts).status_code == 400
    endless = b"[" * (1024 * 1024 + 1)
    assert httpx2.post(unguarded, content=endless, headers=accepts).status_code == 413
    other = unguarded.removesuffix("/mcp") + "/"
    assert httpx2.post(other, json=HELLO, headers=accepts).status_code == 404
