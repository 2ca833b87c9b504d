"""Builds the wheel, by way of the source archive, and uses it in a fresh environment away from the checkout."""

import os
import subprocess
import sys
import tempfile
import venv
import zipfile
from pathlib import Path

from game.core.paths import user_path

ROOT = Path(__file__).resolve().parent.parent
# What a person without the checkout must be able to do.
USES = (
    ("--version",),
    ("doctor",),
    ("maps", "check"),
    ("sim", "01_breach", "--matches", "2", "--json"),
)


def check_wheel() -> int:
    """Returns 0 when a wheel built from the source archive carries its data and runs, else 1."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        try:
            wheel = _build(place)
            _check_contents(wheel)
            _use(wheel, place)
        except subprocess.CalledProcessError as error:
            print(f"failed with status {error.returncode}: {' '.join(map(str, error.cmd))}", flush=True)
            return 1
        except AssertionError as error:
            print(error, flush=True)
            return 1
    return 0


def _build(place: Path) -> Path:
    # Without --wheel or --sdist, the wheel is made from the archive: both are tested at once.
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(place), str(ROOT)]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    if done.returncode:
        print(done.stdout)
    done.check_returncode()
    (wheel,) = place.glob("*.whl")
    print(f"built {wheel.name}, {wheel.stat().st_size / 2**20:.1f} MiB", flush=True)
    return wheel


def _check_contents(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        carried = set(archive.namelist())
    for source, name in (("assets", "_assets"), ("maps", "_maps")):
        tracked = subprocess.run(["git", "ls-files", source], cwd=ROOT, check=True, capture_output=True, text=True)
        for line in tracked.stdout.splitlines():
            inside = line.replace(source, f"game/{name}", 1)
            assert inside in carried, f"{wheel.name}: {inside}: is missing; every file of {source}/ was expected"


def _use(wheel: Path, place: Path) -> None:
    home = place / "fresh"
    venv.create(home, with_pip=True)
    bin_dir = home / ("Scripts" if os.name == "nt" else "bin")
    pip = [str(bin_dir / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    lock = str(ROOT / "tools" / "locks" / "play.txt")
    subprocess.run([*pip, "--require-hashes", "--only-binary", ":all:", "-r", lock], check=True)
    subprocess.run([*pip, "--no-deps", "--no-index", str(wheel)], check=True)
    # What the checkout compiled serves the installed game too: it is kept by what it is made of.
    environment = {"CAPTAIN_RED_CACHE": str(user_path("cache")), **os.environ, "CAPTAIN_RED_HOME": str(place / "home")}
    environment.pop("PYTHONPATH", None)
    for words in USES:
        print(f"$ captain-red {' '.join(words)}", flush=True)
        subprocess.run([str(bin_dir / "captain-red"), *words], cwd=place, env=environment, check=True)
