# The game in the terminal: plain lines, read aloud as well as seen.

text-hint = Type help for the commands.
text-prompt = { $name }, { $actions } { $actions ->
    [one] action
   *[other] actions
} left
text-no-unit = Nobody can act; type end
text-turn = Round { $round } of { $limit }. { $tide ->
    [0] The dream is still.
   *[other] Tide { $tide }.
}
text-unit = { $name }: health { $hp } of { $top }, { $actions } actions, at { $x } { $y } on the { $plane }, { $weapon } { $ammo }{ $more }
text-fallen = { $name }: { $state }, at { $x } { $y } on the { $plane }
text-down = down, dies in { $fading } tides
text-stable = unconscious
text-dead = dead
text-bleeding = , bleeding
text-wounds = , wounded: { $places }
text-drift = , drift { $drift } of { $line }
text-dizzy = , dizzy: lands at { $x } { $y } on the { $plane } next tide{ $risk ->
    [1] { " " }(unseen risk: nobody sees that tile)
   *[0] { "" }
}
text-held = , held by the neck by { $holder }: breaks free at { $chance }%
text-holds = , holds { $held } by the neck, to throw to { $way }
text-lies = { $out ->
    [1] , knocked out
   *[0] , lying
}
text-watching = , on overwatch
text-guarding = , on guard { $guard }
text-enemy = { $name }: health { $hp } of { $top }, at { $x } { $y }, { $distance } tiles away{ $chance }
text-chance = , hit chance { $chance }%
text-remembered = { $name }: last seen at { $x } { $y } on the { $plane }
text-no-enemies = No enemy is in sight.
text-legend = @ selected, capitals squad, small letters enemies, ? last seen, # wall, o cover, + door, . floor
text-odds = { $target }: hit { $chance }%, damage { $low } to { $high }, critical { $critical }%. { $terms }
text-tile = { $x } { $y }: { $cost }. Cover east { $east }, south { $south }, west { $west }, north { $north }. { $threats }
text-walk = { $half } half-steps, { $actions } { $actions ->
    [one] action
   *[other] actions
}
text-stays = out of reach
text-cover = { $height ->
    [0] none
    [1] half
   *[2] full
}
text-threat = { $name } hits you there at { $chance }%
text-no-threats = No known enemy reaches you there.
text-reach = Tiles in reach (x y half-steps): { $tiles }
text-cannot = Not possible: { $reason }
text-unknown = What is "{ $word }"? Expected { $commands }
text-needs = { $command }: expected { $what }
text-somebody = one name of these: { $names }
text-tile-wanted = a tile, as { $command } 12 7
text-number-wanted = a number from 1 to 100, and a way such as northeast if it is to watch one way only
text-selected = { $name } is selected.
text-undone = Undone.
text-no-undo = There is nothing that can be taken back.
text-saved = Saved as { $name }.
text-goodbye = The battle is left.
text-no-more = There are no more lines to read; the battle is left undecided.
text-result = { $winner ->
    [squad] You are through.
    [lgf] The mission is lost.
   *[nobody] Nobody has won.
} { $rounds } rounds. Standing: { $standing }. Fallen: { $fallen }.
text-nobody = nobody
text-more = also: { $commands } (NAME or X Y where it takes one; orders tells what is possible)
text-announced = { $what } { $plane }: { $tiles }
text-help =
    move X Y, reach, look X Y, map [ship or dream], status, orders
    shoot NAME, odds NAME, strike NAME, grapple NAME [WAY], watch [LEAST CHANCE] [WAY], reload, guard
    dress NAME, relief NAME, carry NAME, put X Y, door X Y, ground, letgo, wait
    select NAME, undo, end (your phase), log, save, quit. Names may be shortened.
