"""What a phone needs to keep the page among its programs: a name, a colour and icons."""

from fastapi import FastAPI
from fastapi.responses import FileResponse, JSONResponse

from assistant.ui.texts import texts_in
from assistant.ui.theme import ASSETS

# Sides in pixels.
_SIZES = (192, 512)
_GROUND = "#1d4e89"

HEAD = (
    '<link rel="apple-touch-icon" href="icon-192.png">'
    f'<meta name="theme-color" content="{_GROUND}">'
)


def add_installation(app: FastAPI) -> None:
    """Let ``app`` answer for what :data:`HEAD` names, and for Gradio's manifest in its place."""
    texts = texts_in("zh")
    manifest = {
        "name": texts.say("title"),
        "short_name": texts.say("title"),
        "description": texts.say("tagline"),
        "lang": "zh-CN",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "theme_color": _GROUND,
        "background_color": "#f5f6f8",
        "icons": [
            {"src": f"icon-{side}.png", "sizes": f"{side}x{side}", "type": "image/png"}
            for side in _SIZES
        ],
    }

    @app.get("/manifest.json")
    def tell() -> JSONResponse:
        return JSONResponse(manifest, media_type="application/manifest+json")

    @app.get("/icon-{side}.png")
    def icon(side: int) -> FileResponse:
        # Any other size is answered with the small one: only these two are files.
        return FileResponse(ASSETS / f"icon-{side if side in _SIZES else _SIZES[0]}.png")
