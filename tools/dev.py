"""Sets up a private environment in this checkout and runs the game, its checks, or any of its commands in it.

    python3 tools/dev.py play [ARGS...]     play the game (ARGS as for `captain-red play`)
    python3 tools/dev.py run ARGS...        any command of captain-red, as in `run sim 01_breach --json`
    python3 tools/dev.py test [ARGS...]     every check and test; `test --help` lists the parts
    python3 tools/dev.py check              the quick part of them: format, types, layers
    python3 tools/dev.py python ARGS...     the environment's own Python, as in `python -m pytest tests/rules`
    python3 tools/dev.py lock               choose new versions of the libraries, and write tools/locks/*.txt

The environment is the folder .venv; deleting it is safe. The libraries are the exact files named by hash in
tools/locks: play.txt for playing, dev.txt for the checks as well.

Uses the standard library alone, and no syntax newer than Python 3.6, so that an old Python can say that it is old.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

OLDEST, NEWEST = (3, 11), (3, 14)
ROOT = Path(__file__).resolve().parent.parent
LOCKS = ROOT / "tools" / "locks"
VENV = ROOT / ".venv"
STAMP = VENV / "captain-red.stamp"
LEVELS = ("play", "dev")  # each holds the one before
NEEDS = {"play": "play", "run": "play", "test": "dev", "check": "dev", "python": "dev"}


class Trouble(Exception):
    """Something a person must mend before we can go on; shown as one line."""


def main(words):  # type: (list[str]) -> int
    """Does what the words say and returns the exit status."""
    try:
        _refuse_old_python()
        if not words or words[0] in ("-h", "--help"):
            print(__doc__)
            return 0 if words else 2
        if words[0] == "lock":
            return write_locks()
        if words[0] not in NEEDS:
            print("error: no such task: %s; expected one of %s, lock" % (words[0], ", ".join(NEEDS)), file=sys.stderr)
            return 2
        prepare(NEEDS[words[0]])
        return _become(_command(words[0], words[1:]))
    except Trouble as trouble:
        print("error: %s" % trouble, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("interrupted; run the same command again to go on", file=sys.stderr)
        return 130


def _command(task, words):  # type: (str, list[str]) -> list[str]
    # -P keeps the folder the person stands in from hiding our package.
    python = [str(venv_python())]
    game = [*python, "-P", "-m", "game"]
    checks = [*python, str(ROOT / "tools" / "checks.py")]
    return {
        "play": [*game, "play", *words],
        "run": [*game, *words],
        "test": [*checks, *words],
        "check": [*checks, "--quick", *words],
        "python": [*python, *words],
    }[task]


def venv_python():  # type: () -> Path
    """The Python of the private environment, whether or not it has been made."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def prepare(level):  # type: (str) -> None
    """Makes the environment hold at least this level's libraries; quick when it already does."""
    if any(_is_ready(held) for held in LEVELS[LEVELS.index(level) :]):
        return
    _make_venv()
    _install_locked(level)
    _say("installing captain-red itself")
    _pip(["install", "--no-deps", "--no-build-isolation", "--editable", str(ROOT)])
    STAMP.write_text(_stamp(level), encoding="utf-8")
    _say("the environment is ready")


def write_locks():  # type: () -> int
    """Resolves pyproject.toml for every platform and Python it allows, and writes the pinned, hashed lists."""
    _refuse_missing_venv()
    with tempfile.TemporaryDirectory() as folder:
        _say("installing the resolver (uv) in a folder of its own")
        subprocess.check_call([sys.executable, "-m", "venv", folder])
        bin_dir = Path(folder) / ("Scripts" if os.name == "nt" else "bin")
        subprocess.check_call([str(bin_dir / "python"), "-m", "pip", "install", "--quiet", "uv"])
        uv = [str(bin_dir / "uv"), "pip", "compile", "--universal", "--generate-hashes", "--upgrade", "--quiet"]
        uv += ["--no-header", "--no-annotate", "--no-config", "--no-emit-index-url"]
        uv += ["--python-version", "%d.%d" % OLDEST, "pyproject.toml", "tools/locks/build.in"]
        dev, play = "tools/locks/dev.txt", "tools/locks/play.txt"
        _say("resolving " + dev)
        subprocess.check_call([*uv, "--extra", "dev", "--extra", "fuzz", "--output-file", dev], cwd=str(ROOT))
        _say("resolving " + play)
        # Held to dev.txt's versions: the checks must run with the very libraries that players get.
        subprocess.check_call([*uv, "--constraint", dev, "--output-file", play], cwd=str(ROOT))
    _say("written; run `python3 tools/dev.py test` before committing them")
    return 0


def _refuse_old_python():  # type: () -> None
    if sys.version_info[:2] < OLDEST:
        raise Trouble(
            "this is Python %d.%d (%s); captain-red needs Python %d.%d or newer, "
            "from python.org or your system's packages"
            % (sys.version_info[0], sys.version_info[1], sys.executable, OLDEST[0], OLDEST[1])
        )


def _refuse_missing_venv():  # type: () -> None
    try:
        import ensurepip  # noqa: F401
        import venv  # noqa: F401
    except ImportError:
        raise Trouble(
            "this Python (%s) cannot make private environments: its venv module is missing; "
            "on Debian and Ubuntu: sudo apt install python%d.%d-venv"
            % (sys.executable, sys.version_info[0], sys.version_info[1])
        ) from None


def _is_ready(level):  # type: (str) -> bool
    try:
        return STAMP.read_text(encoding="utf-8") == _stamp(level) and venv_python().exists()
    except OSError:
        return False


def _stamp(level):  # type: (str) -> str
    """Changes whenever the environment would have to: its lock, how the package installs, the place, the Python."""
    total = hashlib.sha256()
    for path in (LOCKS / (level + ".txt"), ROOT / "pyproject.toml"):
        total.update(path.read_bytes())
    return "%s %s %s %s\n" % (level, total.hexdigest(), _python_version(), ROOT)


def _python_version():  # type: () -> str
    return "%d.%d" % sys.version_info[:2]


def _make_venv():  # type: () -> None
    if _venv_fits():
        return
    _refuse_missing_venv()
    _say("making .venv with Python %s" % _python_version())
    # Not --clear: that would empty a folder that .venv links to.
    if VENV.exists() and not VENV.is_symlink():
        shutil.rmtree(str(VENV), ignore_errors=True)
    made = subprocess.run([sys.executable, "-m", "venv", str(VENV)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if made.returncode:
        raise Trouble("cannot make %s: %s" % (VENV, made.stdout.decode(errors="replace").strip() or "no reason given"))


def _venv_fits():  # type: () -> bool
    """An environment of this Python's version whose pip answers; a half-made or moved one does not."""
    ask = "import sys, pip; print('%d.%d' % sys.version_info[:2])"
    try:
        answer = subprocess.run([str(venv_python()), "-c", ask], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    except OSError:
        return False
    return answer.returncode == 0 and answer.stdout.decode().strip() == _python_version()


def _install_locked(level):  # type: (str) -> None
    lock = LOCKS / (level + ".txt")
    _say("installing the locked libraries of tools/locks/%s" % lock.name)
    try:
        # Ready-made files only: building numba or pygame from source fails late and unclearly.
        _pip(["install", "--require-hashes", "--only-binary", ":all:", "--requirement", str(lock)])
    except Trouble as trouble:
        hint = "Check that the network reaches the Python package index, then run the same command again."
        if sys.version_info[:2] > NEWEST:
            hint = "Python %s is newer than captain-red's libraries; try Python %d.%d." % (_python_version(), *NEWEST)
        raise Trouble("%s\n%s" % (trouble, hint)) from None


def _pip(words):  # type: (list[str]) -> None
    """Runs the environment's pip, showing one line a library, and all that it said when it fails."""
    command = [str(venv_python()), "-m", "pip", "--disable-pip-version-check", "--no-input", *words]
    said = []
    pip = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    assert pip.stdout is not None
    for raw in pip.stdout:
        line = raw.decode(errors="replace").rstrip()
        if not line.startswith("Ignoring "):  # libraries for other systems
            said.append(line)
        if line.startswith("Collecting "):
            print("    " + line.split()[1], flush=True)
        elif line.startswith("Installing collected packages") and "," in line:
            print("    unpacking them (this takes longest)", flush=True)
    if pip.wait():
        raise Trouble("pip failed; it said:\n    " + "\n    ".join(said[-15:]))


def _become(command):  # type: (list[str]) -> int
    """Runs the command in place of this process where the system can, so that signals reach it alone."""
    sys.stdout.flush()
    if os.name != "nt":
        os.execv(command[0], command)
    running = subprocess.Popen(command)
    while True:
        try:
            return running.wait()
        except KeyboardInterrupt:
            continue  # the console told the child too; it decides when to end


def _say(text):  # type: (str) -> None
    print("[captain-red] " + text, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
