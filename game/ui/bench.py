"""How long frames take, in process time, and how soon the title shows: `python -m game.ui.bench --json`."""

import json
import os
import statistics
import subprocess
import sys
import time

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame

from game.sim.recipe import Recipe
from game.sim.start import open_match
from game.ui.app import App, Options
from game.ui.battle.scene import BattleScene
from game.ui.bench_crowd import crowded_match
from game.ui.stage.effects import Effect
from game.ui.window import BASE

MISSION = "01_breach"
FRAME = 1 / 60
WARM_FRAMES = 30  # the first frames bake floors and words, once
TITLE = (
    "import time; start = time.perf_counter(); import os; os.environ['SDL_VIDEODRIVER'] = 'dummy';"
    "from game.ui.app import Options, open_app; app = open_app((1280, 720), Options()); app.step(0.0); app.draw();"
    "print(time.perf_counter() - start); app.close()"
)
TITLE_RUNS = 3
CHANGE, CHANGING = 60, 14  # frames from one change of planes to the next, and of one


def frame_times(frames: int = 300) -> list[float]:
    """Milliseconds of process time a frame of the first mission, the cursor wandering with all overlays shown."""
    app = App(BASE, Options(MISSION, seed=1), warm=False)
    scene = BattleScene(app, open_match(Recipe(MISSION, 1)))
    app.show(scene)
    scene.session.captions.clear()
    times = []
    for number in range(WARM_FRAMES + frames):
        pointer = (420 + number * 7 % 440, 260 + number * 3 % 200)
        began = time.process_time()
        app.handle(pygame.event.Event(pygame.MOUSEMOTION, pos=pointer, rel=(7, 3), buttons=(0, 0, 0)))
        app.step(FRAME)
        app.draw()
        times.append((time.process_time() - began) * 1000)
    app.close()
    return times[WARM_FRAMES:]


def crowd_times(size: tuple[int, int], frames: int = 240) -> tuple[list[float], list[float]]:
    """Milliseconds a frame of a crowded battle, overlays on and sparks flying; then those of a change of planes."""
    app = App(size, Options(MISSION, seed=1), warm=False)
    scene = BattleScene(app, crowded_match())
    app.show(scene)
    scene.session.captions.clear()
    scene.planning.danger.shown = True
    times: list[float] = []
    changing: list[float] = []
    for number in range(WARM_FRAMES + frames):
        if number > WARM_FRAMES and number % CHANGE == 0:
            scene.show_plane(scene.plane + 1)
        _sparks(scene, number)
        began = time.process_time()
        pointer = (size[0] // 3 + number * 7 % 440, size[1] // 3 + number * 3 % 200)
        app.handle(pygame.event.Event(pygame.MOUSEMOTION, pos=pointer, rel=(7, 3), buttons=(0, 0, 0)))
        app.step(FRAME)
        app.draw()
        spent = (time.process_time() - began) * 1000
        (changing if number > CHANGE + WARM_FRAMES and number % CHANGE < CHANGING else times).append(spent)
    app.close()
    return times[WARM_FRAMES:], changing


def _sparks(scene: BattleScene, number: int) -> None:
    """Twenty flying at any time."""
    cast = scene.stage._cast  # type: ignore[attr-defined]  # there is no order that makes so many at once
    cast.now += 16
    cast.effects = [effect for effect in cast.effects if effect.share(cast.now) < 1]
    for nth in range(20 - len(cast.effects)):
        x, y = 28 + (number * 5 + nth * 3) % 9, 20 + (number * 3 + nth) % 9
        cast.effects.append(Effect("fx", "fx/spark", scene.stage.plane, x, y, 0.7, cast.now, 260, count=5))


def title_seconds() -> float:
    """From the start of the interpreter's work to the first picture of the title, the median of a few processes."""
    times = []
    for _ in range(TITLE_RUNS):
        done = subprocess.run([sys.executable, "-c", TITLE], capture_output=True, text=True, check=True)
        times.append(float(done.stdout.split()[-1]))
    return statistics.median(times)


def figures() -> dict[str, dict[str, object]]:
    """As the bench command wants them: name, value, unit, target."""
    times = sorted(frame_times())
    return {
        "frame at 1280x720, median": {"value": statistics.median(times), "unit": "ms", "target": "under 5"},
        "frame at 1280x720, 95 of 100": {"value": times[len(times) * 95 // 100], "unit": "ms"},
        **_crowd(),
        "title screen": {"value": title_seconds(), "unit": "s", "target": "under 2"},
    }


def _crowd() -> dict[str, dict[str, object]]:
    found: dict[str, dict[str, object]] = {}
    for size, target, shift in (((1280, 720), "under 4", "under 8"), ((1920, 1080), "under 8", "")):
        times, changing = crowd_times(size)
        name = f"64x48, 40 people, {size[0]}x{size[1]}"
        found[f"{name}, median"] = {"value": statistics.median(times), "unit": "ms", "target": target}
        found[f"{name}, worst"] = {"value": max(times), "unit": "ms", "target": "under 33"}
        found[f"{name}, change of planes"] = {"value": statistics.median(changing), "unit": "ms", "target": shift}
    return found


def main() -> None:
    found = figures()
    if "--json" in sys.argv[1:]:
        print(json.dumps(found))
        return
    for name, row in found.items():
        print(f"{name}: {row['value']:.2f} {row['unit']}")


if __name__ == "__main__":
    main()
