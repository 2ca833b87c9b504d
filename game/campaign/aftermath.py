"""What a battle leaves behind: deaths, wounds, bonds, kit, medals and what the map has to tell the campaign."""

from game.campaign.data import CampaignData, load_campaign_data
from game.campaign.muster import places_of, shares_of
from game.campaign.state import Campaign, Fought, Member
from game.campaign.tally import Counts, person_of
from game.content.plan import FROM_CAMPAIGN
from game.rules.components import ABSENT, DEAD, DONE, DOWN, HANGING, LEFT, PRESENT, SQUAD, STABLE, UP, World
from game.rules.setup import Battle
from game.sim.match import Match
from game.sim.muster import Tie

BADLY_HURT = 2  # wounds of the trunk that stand in for a death where nobody dies


def take_result(campaign: Campaign, match: Match, counts: Counts, replay: str = "") -> Fought:
    """Writes the end of this battle into the campaign, and gives what is remembered of it.

    A defeat costs what the battle cost, but nobody may be lost in it who has to be there when it is tried again: see
    `campaign.course`.
    """
    data, battle, world = load_campaign_data(), match.battle, match.world
    fought = Fought(
        mission=campaign.mission,
        won=match.winner == SQUAD,
        rounds=match.round,
        digest=match.digest(),
        seed=battle.seed,
        tries=campaign.tries,
        goals=_goals(battle, world),
        counts=counts,
        replay=replay,
    )
    _spend(campaign, battle, world)
    for row, spawn in enumerate(battle.plan.spawns):
        member = campaign.people.get(person_of(spawn.unit))
        if spawn.side == SQUAD and member is not None and int(world.identity.presence[row]) != ABSENT:
            _bring_home(campaign, data, member, world, row, fought)
    _learn(campaign, battle, world, fought)
    _honour(campaign, data, fought)
    campaign.fought.append(fought)
    if fought.won:
        campaign.kit.dressings += data.stage(fought.mission).finds
    return fought


def _goals(battle: Battle, world: World) -> list[str]:
    """The objectives of the squad that were reached; what had to last until the end has, if it was won."""
    states = world.objective.state
    return [goal.text for row, goal in enumerate(battle.plan.objectives) if goal.side == SQUAD and states[row] == DONE]


def _bring_home(campaign: Campaign, data: CampaignData, member: Member, world: World, row: int, fought: Fought) -> None:
    """One unit's state, onto the person; of two selves the worse counts."""
    health, wound = world.health[row], world.wound[row]
    left = int(health.hp) if int(health.state) == UP else min(data.felled, int(health.top))
    member.hurt = max(0, int(health.top) - left)
    member.weary = max(0, int(world.mind.top_will[row]) - int(world.mind.will[row]))
    member.arm, member.leg, member.torso, member.head = (int(cell) for cell in list(wound)[:4])
    left_behind = fought.won and data.stage(fought.mission).leaves_behind and _lies_alone(world, row)
    if left_behind:
        campaign.set_flags((f"{FROM_CAMPAIGN}left_{member.unit}",))
    if (int(health.state) == DEAD or left_behind) and member.alive:
        if campaign.dials.permadeath:
            member.died = fought.mission
            fought.died.append(member.unit)
        else:
            member.torso = max(member.torso, BADLY_HURT)
    elif int(health.state) not in (UP, HANGING) and not member.wounds and int(world.identity.presence[row]) != LEFT:
        member.torso = 1


def _lies_alone(world: World, row: int) -> bool:
    """Whether it is still there, cannot walk, and nobody has it on his back."""
    there = int(world.identity.presence[row]) == PRESENT
    return there and int(world.health.state[row]) in (DOWN, STABLE) and int(world.carry.held_by[row]) < 0


def _spend(campaign: Campaign, battle: Battle, world: World) -> None:
    """The box gives what was used, and takes back the rest; what the dead had is lost."""
    going = tuple({taker for taker in places_of(campaign).values() if taker})
    going = tuple(unit for unit in campaign.people if unit in going)
    shares = shares_of(campaign, going)
    for row, spawn in enumerate(battle.plan.spawns):
        if spawn.side == SQUAD and spawn.unit in shares and spawn.bearing is not None:
            alive = int(world.health.state[row]) != DEAD
            kit = world.kit[row]
            dealt = shares.pop(spawn.unit)
            campaign.kit.dressings += (int(kit.dressings) if alive else 0) - dealt[0]
            campaign.kit.painkillers += (int(kit.painkillers) if alive else 0) - dealt[1]
    campaign.kit.dressings = max(0, campaign.kit.dressings)
    campaign.kit.painkillers = max(0, campaign.kit.painkillers)


def _learn(campaign: Campaign, battle: Battle, world: World, fought: Fought) -> None:
    """Flags that the map's switches hold, who died, whether it was won; and bonds as they have become."""
    plan, number = battle.plan, fought.mission.partition("_")[0]
    lit = [name for row, name in enumerate(plan.switches) if world.switch.lit[row] and name.startswith(FROM_CAMPAIGN)]
    dark = tuple(name for row, name in enumerate(plan.switches) if not world.switch.lit[row])
    result = ("won", "lost") if fought.won else ("lost", "won")
    dead = [f"{FROM_CAMPAIGN}{unit}_dead" for unit in fought.died]
    campaign.set_flags([*lit, *dead, f"{FROM_CAMPAIGN}{result[0]}_{number}"], dark)
    campaign.set_flags((), (f"{FROM_CAMPAIGN}{result[1]}_{number}",))
    bonds = {(tie.one, tie.other): tie.strength for tie in campaign.ties}
    for row, (one, other, _) in enumerate(plan.ties):
        pair = person_of(plan.spawns[one].unit), person_of(plan.spawns[other].unit)
        key = pair if pair in bonds else pair[::-1]
        if key in bonds:
            bonds[key] = int(world.bond.strength[row])
    campaign.ties = [Tie(one, other, strength) for (one, other), strength in bonds.items()]


def _honour(campaign: Campaign, data: CampaignData, fought: Fought) -> None:
    """Adds the counts to everybody's record, and gives the medals that they earn."""
    for unit, counted in fought.counts.items():
        member = campaign.people.get(unit)
        if member is None:
            continue
        for what, number in counted.items():
            member.record[what] = member.record.get(what, 0) + number
        if fought.won:
            earned = [key for key, medal in data.medals.items() if counted.get(medal.counts, 0) >= medal.at_least]
            member.medals += earned
            if earned:
                fought.medals[unit] = earned
    for member in campaign.people.values():
        if member.unit in fought.counts or member.unit in places_of(campaign).values():
            member.record["missions"] = member.record.get("missions", 0) + 1
