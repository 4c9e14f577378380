"""How the page looks: fonts of the system only, calm colours, light and dark."""

from pathlib import Path

from gradio.themes import Base

ASSETS = Path(__file__).parent / "assets"

# In this order: a later one may say otherwise than an earlier one.
_STYLES = (
    "page.css",
    "answer.css",
    "lists.css",
    "obligations.css",
    "quiz.css",
    "notices.css",
    "adding.css",
    "reader.css",
)

# Fonts that desks and phones have; the page fetches none.
_FONTS = (
    "system-ui",
    "PingFang SC",
    "Microsoft YaHei",
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "sans-serif",
)
_MONOSPACED = ("ui-monospace", "Consolas", "monospace")


def asset(name: str) -> str:
    """The text of a file of ``assets``."""
    return (ASSETS / name).read_text(encoding="utf-8")


def scripts(*names: str) -> str:
    """Several scripts as one, in which all see what the earlier ones define."""
    return "\n".join(asset(name) for name in names)


def event_script(*names: str) -> str:
    """The same as a function of an event's ``inputs``, as Gradio wants it."""
    return f"(...inputs) => {{\n{scripts(*names)}\n}}"


def page_head() -> str:
    """What stands in the head of the page: its styles.

    They are not given to Gradio as CSS: it would write every rule twice, the second time for
    its own container alone, where rules that begin with the body or another part never hold.
    """
    return f"<style>{''.join(asset(name) for name in _STYLES)}</style>"


def page_theme() -> Base:
    """The colours and fonts of Gradio's own parts; ``assets`` has the styles of all the rest."""
    theme = Base(font=_FONTS, font_mono=_MONOSPACED)
    return theme.set(
        body_background_fill="#f5f6f8",
        body_background_fill_dark="#14171c",
        body_text_color="#1d232b",
        body_text_color_dark="#e6e9ee",
        input_background_fill="#ffffff",
        input_background_fill_dark="#1d2128",
    )
