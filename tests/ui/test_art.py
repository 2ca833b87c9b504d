"""The committed sheets hold everything the screen counts on, and the art tool still makes the same pictures."""

import subprocess
import sys
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import numpy as np
import pygame
import pytest

from game.core.errors import UserError
from game.ui.sprites import FACINGS, Frame, SpriteBook

ROOT = Path(__file__).resolve().parents[2]
SPRITES = ROOT / "assets" / "sprites"
PEOPLE = ("willow", "faith", "buffy", "tad", "alex")
LGF = ("warrior", "lancer", "stalker")
# Figures that never take some of the poses.
LACKING = {"tara": {"guard", "carry"}, "cherry": {"aim", "carry"}, "warden": {"aim", "carry"}}
POSES = {"idle": 2, "walk": 6, "aim": 1, "hit": 1, "down": 1, "strike": 2, "guard": 1, "carry": 1, "dead": 1}
HEIGHTS = ("tall", "low")
TERRAIN = [
    *(f"{plane}/wall/{height}/{mask}/0" for plane in ("ship", "dream") for height in HEIGHTS for mask in range(16)),
    *("/".join(("ship/door", *rest)) for rest in product(("open", "closed", "sealed"), "xy", HEIGHTS)),
    *(f"ship/prop/{name}/0" for name in ("crate", "barrels", "console", "pillar", "exit")),
    *(f"dream/prop/{name}/0" for name in ("boulder", "monolith", "exit")),
    *(f"ship/decal/{name}/0" for name in ("breach", "scorch", "oil", "debris")),
    *(f"portrait/{kind}" for kind in (*PEOPLE, *LGF, *LACKING, "mrs_chippy", "limb", "manifestation")),
    *(f"sphere/blue/{stage}" for stage in range(4)),
    *(f"sphere/point/{grip}" for grip in range(4)),
    *(f"craft/{state}/{facing}" for state in ("falling", "wreck") for facing in range(FACINGS)),
]
MOST_BYTES = 25 * 1024 * 1024


@pytest.fixture(scope="module")
def book() -> Iterator[SpriteBook]:
    # A display of our own, because frames are converted to its format.
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SDL_VIDEODRIVER", "dummy")
        pygame.display.init()
        pygame.display.set_mode((320, 240))
        yield SpriteBook(SPRITES)
        pygame.display.quit()


def opacity(frame: Frame) -> "np.ndarray[tuple[int, int], np.dtype[np.uint8]]":
    return pygame.surfarray.array_alpha(frame.surface)


@pytest.mark.parametrize("kind", [*PEOPLE, *LGF, *LACKING])
def test_unit_has_every_pose_and_facing_standing_on_its_anchor(book: SpriteBook, kind: str) -> None:
    for pose, facing in product(POSES.keys() - LACKING.get(kind, set()), range(FACINGS)):
        for number in range(POSES[pose]):
            frame = book.frame(f"{kind}/{pose}/{facing}/{number}")
            wide, high = frame.surface.get_size()
            assert 0 <= frame.ax < wide
            assert 0 <= frame.ay < high
            assert (opacity(frame) > 70).sum() > 600, f"{kind} {pose} {facing} {number} shows nobody"


GRIPPED = [
    *((kind, pose) for kind in (*PEOPLE, "tara", "cherry") for pose in ("held", "thrown")),
    ("warrior", "grapple"),
]


@pytest.mark.parametrize(("kind", "pose"), GRIPPED)
def test_who_is_seized_or_seizes_has_a_stance_for_it(book: SpriteBook, kind: str, pose: str) -> None:
    for facing in range(FACINGS):
        frame = book.frame(f"{kind}/{pose}/{facing}/0")
        idle = book.frame(f"{kind}/idle/{facing}/0")
        assert (opacity(frame) > 70).sum() > 600
        assert frame.surface.get_size() != idle.surface.get_size()


def test_the_lgf_stand_a_head_above_people(book: SpriteBook) -> None:
    rise = {kind: book.frame(f"{kind}/idle/1/0").ay for kind in (*PEOPLE, "warrior", "lancer")}
    assert min(rise["warrior"], rise["lancer"]) > 1.2 * max(rise[kind] for kind in PEOPLE) * 0.98
    assert min(rise.values()) >= 64


def test_stalker_can_be_seen_through(book: SpriteBook) -> None:
    alpha = opacity(book.frame("stalker/idle/1/0"))
    assert np.mean((alpha > 60) & (alpha < 215)) > 0.2
    assert (alpha > 230).any()


@pytest.mark.parametrize("name", TERRAIN)
def test_terrain_and_faces_are_there(book: SpriteBook, name: str) -> None:
    frame = book.frame(name)
    assert opacity(frame).max() > 100
    assert 0 <= frame.ax <= frame.surface.get_width()
    assert 0 <= frame.ay <= frame.surface.get_height()


@pytest.mark.parametrize("kind", ["ship/floor/plate", "ship/floor/grate", "ship/floor/hazard", "dream/floor/gravel"])
def test_floor_diamonds_meet_without_gap_or_overlap(book: SpriteBook, kind: str) -> None:
    cover = np.zeros((240, 120), np.int32)
    for x, y in product(range(3), range(3)):
        frame = book.frame(f"{kind}/{y * 8 + x}")
        left, top = frame.corner(120 + (x - y) * 40, 60 + (x + y - 2) * 20)
        wide, high = frame.surface.get_size()
        cover[left : left + wide, top : top + high] += opacity(frame) > 0
    assert cover.max() == 1
    across, down = np.meshgrid(np.arange(240) + 0.5 - 120, np.arange(120) + 0.5 - 60, indexing="ij")
    assert (cover == (np.abs(across) / 120 + np.abs(down) / 60 < 1)).all()


def test_floors_leave_light_for_overlays(book: SpriteBook) -> None:
    for kind in ("ship/floor/plate", "dream/floor/gravel", "dream/floor/ice", "dream/floor/snow"):
        frame = book.frame(f"{kind}/27")
        shown = pygame.surfarray.array3d(frame.surface)[opacity(frame) > 200]
        assert shown.mean() < 105, f"{kind} is too bright"


def test_walking_repeats_and_falling_stays(book: SpriteBook) -> None:
    walked = [book.unit_name("tad", "walk", 3, t) for t in range(0, 60 * 7, 60)]
    assert walked == [f"tad/walk/3/{k}" for k in (0, 1, 2, 3, 4, 5, 0)]
    assert book.unit_name("tad", "strike", 3, 10**6) == "tad/strike/3/1"
    assert book.unit_name("tad", "juggle", 11, 0) == "tad/idle/3/0"


def test_copies_keep_the_anchor_in_place(book: SpriteBook) -> None:
    plain, double = book.frame("faith/aim/7/0"), book.scaled("faith/aim/7/0", 150)
    assert double.surface.get_width() == pytest.approx(plain.surface.get_width() * 1.5, abs=1)
    assert double.ay == pytest.approx(plain.ay * 1.5, abs=1)
    assert book.scaled("faith/aim/7/0", 150) is double
    white = book.flashed("faith/aim/7/0").surface
    assert pygame.surfarray.array3d(white).min() == 255
    ghost = book.ghost("warrior/idle/0/0", pygame.Color("#b58cff"))
    assert 0.05 < np.mean(opacity(ghost) > 0) < 0.9


def test_missing_names_say_what_is_there(book: SpriteBook, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no frame 'willow/wlak/0/0'"):
        book.frame("willow/wlak/0/0")
    with pytest.raises(UserError, match="no unit 'wilow'"):
        book.unit_frame("wilow", "idle", 0, 0)
    with pytest.raises(UserError, match="no picture sheets"):
        SpriteBook(tmp_path)
    (tmp_path / "odd.json").write_text('{"scale": 80}', encoding="utf-8")
    with pytest.raises(UserError, match="not a sheet index"):
        SpriteBook(tmp_path)


def test_sheets_are_small_enough_to_keep() -> None:
    assert sum(path.stat().st_size for path in SPRITES.iterdir()) < MOST_BYTES


def test_pictures_that_stand_alone() -> None:
    assert pygame.image.load(SPRITES / "title.png").get_size() == (1280, 720)
    assert pygame.image.load(SPRITES / "app_icon.png").get_size() == (64, 64)


def test_the_art_tool_still_makes_what_is_committed() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "tools" / "art" / "bake.py"), "--check"],
        capture_output=True,
        text=True,
        timeout=500,
    )
    assert done.returncode == 0, done.stdout + done.stderr
