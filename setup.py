"""Copies assets/ and maps/ into the built package; everything else about the build stands in pyproject.toml."""

import shutil
from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

CARRIED = {"assets": "_assets", "maps": "_maps"}


class BuildWithData(build_py):
    """Puts the game's data beside its code, where game.core.paths looks first."""

    def run(self) -> None:
        super().run()
        if self.editable_mode:  # a checkout is read where it stands
            return
        for source, name in CARRIED.items():
            target = Path(self.build_lib) / "game" / name
            shutil.rmtree(target, ignore_errors=True)
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__", "*.tiled-session"))


setup(cmdclass={"build_py": BuildWithData})
