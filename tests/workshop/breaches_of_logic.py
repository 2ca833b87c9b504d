"""For every rule about logic and words, an edit of the base map that breaks it and nothing else."""

from collections.abc import Callable

from tests.workshop.breaches_of_places import closet, nook
from tests.workshop.easel import Breach, Easel, Value, breach


def goal(m: Easel, name: str = "more", **values: Value) -> None:
    m.add("mission", "Objective", name, text="base-goal", **values)


def survive(m: Easel) -> None:
    """The gate means nothing any more."""
    m.remove("gate")
    m.drop("reach gate", "zone")
    m.put("reach gate", kind="survive", round=9)


def wait(m: Easel, name: str, condition: dict[str, Value], effect: dict[str, Value]) -> None:
    """A trigger with one condition and one effect."""
    m.add("mission", "Condition", f"{name} if", **condition)
    m.add("mission", "Effect", f"{name} then", **effect)
    m.add("mission", "Trigger", name, if_1=f"@{name} if", then_1=f"@{name} then")


def circle(m: Easel) -> None:
    m.put("lamp if", kind="switch", switch="dark")
    m.drop("lamp if", "zone")
    m.remove("hall")
    wait(m, "dusk", {"kind": "switch", "switch": "lamp"}, {"kind": "switch", "switch": "dark"})


def second_if(**values: Value) -> Callable[[Easel], None]:
    def edit(m: Easel) -> None:
        m.add("mission", "Condition", "bell also", **values)
        m.put("bell", if_2="@bell also")

    return edit


def another_then(**values: Value) -> Callable[[Easel], None]:
    def edit(m: Easel) -> None:
        m.add("mission", "Effect", "bell also", **values)
        m.put("bell", then_3="@bell also")

    return edit


LOGIC: tuple[Breach, ...] = (
    breach("accepts", lambda m: m.put_map(accepts="grid")),
    breach("objective-none", survive, lambda m: m.remove("reach gate"), lambda m: m.unsay("base-goal")),
    breach("objective-required", lambda m: m.put("reach gate", required=False)),
    breach("objective-open", survive, lambda m: m.put("reach gate", kind="protect", spawn="@tad"),
           lambda m: m.drop("reach gate", "round"), at="mission/reach gate"),
    breach("objective-side", lambda m: goal(m, kind="protect", spawn="@guard"), at="mission/more"),
    breach("objective-late", survive, lambda m: m.put("reach gate", round=13), at="mission/reach gate"),
    breach("objective-count", lambda m: m.put("reach gate", at_least=3), at="mission/reach gate"),
    breach("objective-unreachable", nook, lambda m: m.place("gate", 12, 1, 1, 1), at="mission/reach gate"),
    breach("objective-room", lambda m: m.place("gate", 11, 3, 1, 1), lambda m: m.put("reach gate", at_least=2),
           lambda m: m.put("reach gate", zone="@hall"), lambda m: m.place("hall", 8, 1, 1, 1),
           lambda m: m.put("gate", leaves=True), at="mission/reach gate"),
    breach("objective-far", lambda m: m.put("gate", leaves=True, safe=12), at="mission/reach gate"),
    breach("objective-hidden", lambda m: goal(m, kind="eliminate", hidden=True), at="mission/more"),
    breach("objective-wounded", lambda m: goal(m, kind="treat"), at="mission/more"),
    breach("objective-sphere", lambda m: goal(m, kind="break"), at="mission/more"),
    breach("objective-exit", lambda m: m.put("gate", leaves=True, side="lgf"), at="mission/reach gate"),
    breach("wave-silent", lambda m: m.put("bell", then_1="@bell cue"), lambda m: m.drop("bell", "then_2"),
           lambda m: m.remove("bell wave"), at="mission/late wave"),
    breach("wave-empty", lambda m: m.drop("late", "wave"), at="mission/late wave"),
    breach("wave-side", lambda m: m.put("late wave", side="squad"), at="ship_entities/late", tile=(11, 6)),
    breach("wave-late", lambda m: m.put("bell wave", rounds=11), at="mission/late wave"),
    breach("wave-crowded", closet, at="mission/late wave"),
    breach("trigger-no-condition", lambda m: m.drop("bell", "if_1"), lambda m: m.remove("bell if"), at="mission/bell"),
    breach("trigger-no-effect", lambda m: m.drop("pull", "then_1"), lambda m: m.remove("pull tide"), at="mission/pull"),
    breach("trigger-late", lambda m: wait(m, "end", {"kind": "round", "round": 13}, {"kind": "limp"}),
           at="mission/end"),
    breach("trigger-loop", lambda m: m.put("pull", repeats=True), at="mission/pull"),
    breach("trigger-never", second_if(kind="round", round=2, negate=True), at="mission/bell"),
    breach("trigger-cycle", circle, at="mission/lamp"),
    breach("condition-count", lambda m: m.put("lamp if", at_least=3), at="mission/lamp if"),
    breach("condition-zone", nook, lambda m: m.place("hall", 12, 1, 1, 1), at="mission/lamp if"),
    breach("condition-state", second_if(kind="objective", objective="@reach gate", goal_state="failed"),
           at="mission/bell also"),
    breach("condition-unused", lambda m: m.add("mission", "Condition", "spare"), at="mission/spare"),
    breach("effect-unused", lambda m: m.add("mission", "Effect", "spare", kind="limp"), at="mission/spare"),
    breach("property-unused", lambda m: m.put("bell cue", tide=3), at="mission/bell cue"),
    breach("slot-twice", lambda m: m.put("bell", then_3="@bell cue"), at="mission/bell"),
    breach("switch-unset", lambda m: m.put("pull if", switch="lmap"),
           lambda m: m.put("gate", leaves=True, switch="lamp"),
           at="mission/pull if"),
    breach("counter-unset", second_if(kind="counter", counter="calls", amount=2), at="mission/bell also"),
    breach("counter-unread", another_then(kind="counter", counter="calls", amount=1), at="mission/bell also"),
    breach("speaker", another_then(kind="dialogue", text="base-goal", speaker="wilow"), at="mission/bell also"),
    breach("condition-plane", second_if(kind="unit_plane", spawn="@tad", plane="nothing"), at="mission/bell also"),
    breach("switch-unread", lambda m: m.put("pull if", kind="round", round=3), lambda m: m.drop("pull if", "switch"),
           at="mission/lamp on"),
    breach("text-empty", lambda m: m.put("reach gate", text=""), lambda m: m.unsay("base-goal"),
           at="mission/reach gate"),
    breach("text-literal", lambda m: m.put("bell cue", text="A bell!"), lambda m: m.unsay("base-cue"),
           at="mission/bell cue"),
    breach("text-missing", lambda m: m.put("bell cue", text="base-loss-of-time"), lambda m: m.unsay("base-cue"),
           at="mission/bell cue"),
    breach("text-unused", lambda m: m.say("base-spare")),
)  # fmt: skip
