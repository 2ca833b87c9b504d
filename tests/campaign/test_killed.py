"""A save is killed at random moments, again and again: there is the old one or the new one, and it is whole."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from game.campaign.saves import latest, load

# Saves one campaign over and over, counting in its seed, into two rotating slots; says so on its output.
WRITER = """
import sys
from pathlib import Path
from game.campaign.data import load_campaign_data
from game.campaign.saves import save
from game.campaign.state import new_campaign
from game.campaign.envelope import slot_path
dials = load_campaign_data().presets["normal"]
number = int(sys.argv[1])
while True:
    number += 1
    save(None, slot_path(f"mission-{number % 2 + 1}"), new_campaign(dials, number))
    print(number, flush=True)
"""
KILLS, QUICK_KILLS = 200, 12


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL")
def test_killed_while_saving_nothing_is_lost(home: Path, profile: str) -> None:
    dice, number, kills = random.Random(7), 0, KILLS if profile == "full" else QUICK_KILLS
    for _ in range(kills):
        writer = subprocess.Popen([sys.executable, "-c", WRITER, str(number)], stdout=subprocess.PIPE, text=True)
        assert writer.stdout is not None
        number = int(writer.stdout.readline())
        time.sleep(dice.uniform(0, 0.03))
        writer.send_signal(signal.SIGKILL)
        said = [int(line) for line in writer.stdout.read().split("\n")[:-1] if line]
        writer.stdout.close()
        writer.wait()
        number = max([number, *said])
        found = latest()
        assert found.damaged == ()
        assert found.saved is not None
        assert found.saved.campaign is not None
        # What was said to be saved is there, or what came after it.
        assert found.saved.campaign.seed >= number
        for path in (home / "saves").glob("*.save.json"):
            assert load(path).campaign is not None
