# People, the LGF and weapons. A unit's id is `unit-` and its key in units.toml.

unit-willow = Willow
    .role = Captain
    .about = Pilot and captain of the boarding party. She reads a room as she reads a sky.
unit-faith = Faith
    .role = Gunner
    .about = Carries the Bren, and whoever can no longer walk.
unit-buffy = Buffy
    .role = Fighter
    .about = Pilot by trade, blade by choice. Nothing gets past her while she stands.
unit-tad = Tad
    .role = Rifleman
    .about = Jokes when he is afraid. He has been joking since the launch.
unit-alex = Alex
    .role = Rifleman
    .about = Packs the dressings and counts everyone twice.
unit-barrel = Barrel
    .role = Rifleman
    .about = Twenty years of other people's wars. Sits down whenever he can, and gets up first.
unit-officer = Officer
    .role = Officer
    .about = Has a voice that people get up for.
unit-medic = Medic
    .role = Medic
    .about = Looks at the wound first and at the enemy second.
unit-gunner = Gunner
    .role = Machine gunner
    .about = Keeps their heads down while the others move.
unit-private = Private
    .role = Rifleman
    .about = Young, quick, and not as calm as he says.
unit-bearer = Bearer
    .role = Stretcher bearer
    .about = Carries a plate on the chest, a bandage in the belt and nothing to shoot with.
unit-warrior = Warrior
    .role = LGF
    .about = Knife and patience. Comes close, and stays close.
unit-grappler = Grappler
    .role = LGF
    .about = Lifts a grown person by the neck with one hand, and looks for somewhere to throw.
unit-lancer = Lancer
    .role = LGF
    .about = Throws skewers that armour does not stop.
unit-stalker = Stalker
    .role = LGF
    .about = Waits in the dream for whoever is dragged there.
unit-tara = Tara
    .role = Sensitive
    .about = The one we came for. She has been fighting in there all along.
unit-tara-self = Tara
    .role = Behind the dream
    .about = What she is where there is nothing: two hands, and what she remembers.
unit-manifestation = Manifestation
    .role = LGF
    .about = A thought of theirs with fingers. It pries loose what she holds.
unit-warden = Warden
    .role = LGF
    .about = Commands the others. At the last it goes for her, past everyone.

weapon-carbine = Carbine
weapon-rifle = Rifle
weapon-bren = Bren
weapon-knife = Knife
weapon-blade = Blade
weapon-fists = Fists
weapon-claw = Claw
weapon-skewer = Skewer
weapon-skewer-throw = Thrown skewer
weapon-lash = Lash
weapon-pistol = Pistol
weapon-none = No weapon

persona-rookie = Rookie
persona-veteran = Veteran
persona-random = Random
persona-human = Human

difficulty-story = Story
difficulty-normal = Normal
difficulty-hard = Hard
difficulty-nightmare = Nightmare

side-squad = Squad
side-lgf = LGF
side-nobody = Nobody

plane-ship = Ship
plane-ground = Ground
plane-dream = Dream
plane-nothing = Nothing

place-arm = arm
place-leg = leg
place-torso = torso
place-head = head

cover-none = no cover
cover-half = half cover
cover-full = full cover

state-up = Standing
state-down = Bleeding out
state-stable = Unconscious
state-dead = Dead
