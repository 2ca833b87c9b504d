"""`python -m tools.make_maps` writes tilesets, templates, automapping rules and the Tiled project into maps/.

Maps are edited in Tiled, so a sketch overwrites one only when it is named: `python -m tools.make_maps 01_breach`.
"""

import argparse
from pathlib import Path

from game.workshop.project import write_project
from game.workshop.reference import reference
from tools.make_maps import breach, skirmish
from tools.make_maps.automap import write_rules
from tools.make_maps.missions import MISSIONS
from tools.make_maps.proving import PROVING
from tools.make_maps.sketch import write_map
from tools.make_maps.templates import write_templates
from tools.make_maps.tilesets import write_tilesets

SKETCHES = {"01_breach": breach.SKETCH, "skirmish": skirmish.SKETCH, **MISSIONS, **PROVING}
MAPS = Path(__file__).resolve().parents[2] / "maps"


def main() -> None:
    """Writes what was asked for and says so."""
    parser = argparse.ArgumentParser(prog="python -m tools.make_maps", description=__doc__)
    parser.add_argument("maps", nargs="*", help=f"sketches to write anew: {', '.join(SKETCHES)}")
    parser.add_argument("-o", "--output", type=Path, default=MAPS, help="the folder to write into")
    options = parser.parse_args()
    if unknown := set(options.maps) - SKETCHES.keys():
        parser.error(f"no sketch called {', '.join(sorted(unknown))}; there are {', '.join(SKETCHES)}")
    write_tilesets(options.output / "tilesets")
    write_templates(options.output / "templates")
    write_rules(options.output / "rules")
    write_project(options.output / "captain-red.tiled-project")
    (options.output / "REFERENCE.md").write_text(reference(), "utf-8", newline="\n")
    for name in options.maps:
        write_map(options.output / f"{name}.tmx", SKETCHES[name], "../" * name.count("/"))
    print(f"wrote tilesets, templates, rules, the project{''.join(f', {name}.tmx' for name in options.maps)}")


if __name__ == "__main__":
    main()
