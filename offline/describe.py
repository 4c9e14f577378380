"""Writes into a bundle what machine and Python its wheels are for: ``made-for.json``."""

import json
import sys
import sysconfig
from pathlib import Path


def description(wheels: Path) -> dict[str, str]:
    """The project's version in ``wheels``, and this interpreter's release and platform.

    Raises:
        ValueError: where ``wheels`` does not hold exactly one wheel of the project.
    """
    own = sorted(wheels.glob("plan_assistant-*.whl"))
    if len(own) != 1:
        raise ValueError(f"{wheels} holds {len(own)} wheels of the project, and should hold one")
    return {
        "version": own[0].name.split("-")[1],
        "python": f"{sys.version_info.major}.{sys.version_info.minor}",
        "platform": sysconfig.get_platform(),
    }


def main(bundle: Path) -> None:
    """Describe ``bundle`` and print what it holds."""
    wheels = bundle / "wheels"
    made_for = description(wheels)
    text = json.dumps(made_for, indent=2) + "\n"
    (bundle / "made-for.json").write_text(text, encoding="utf-8")
    sizes = [wheel.stat().st_size for wheel in wheels.iterdir()]
    print(
        f"{bundle}: {len(sizes)} wheels, {sum(sizes) / 1e6:.0f} MB,"
        f" for Python {made_for['python']} on {made_for['platform']}"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
