"""`toward assure --json [--quick]`: try to find what should not be findable. docs/measuring.md says how."""

import json
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from toward.host.arguments import Words
from toward.measure.house import Server, house, tell


@dataclass(frozen=True)
class Sizes:
    """How hard it is tried."""

    canaries: int = 200
    pages: int = 150
    kinds: int = 12
    every: int = 1
    rounds: int = 60
    steps: int = 20
    malformed: int = 10_000
    kills: int = 300
    asks: int = 1600
    under_way: bool = True
    left: int | None = None
    seconds: float = 600


QUICK = Sizes(canaries=60, pages=80, kinds=3, rounds=6, steps=10, malformed=400, kills=0, asks=400)
SMALL = Sizes(
    canaries=1, pages=8, kinds=1, every=36, rounds=1, steps=2, malformed=30, kills=0, asks=12, under_way=False, left=12
)  # fmt: skip


def main(argv: Sequence[str]) -> int:
    """Try everything and print one JSON value."""
    parser = Words(prog="toward assure", description="Try to find what should not be findable.")
    parser.switch("--json", "the only way it is printed")
    parser.switch("--quick", "less of each, and nothing is killed")
    parser.switch("--small", "the least of each, to try the command")
    parser.switch("--write", "write the result to ASSURANCE.md as well")
    said = parser.parse_args(list(argv))
    with house() as data:
        found = assure(data, SMALL if said.small else QUICK if said.quick else Sizes())
    print(json.dumps(found, indent=2))
    if said.write:
        from toward.measure import report

        report.write(found, argv)
    return 0


def assure(data: Path, sizes: Sizes) -> dict[str, Any]:
    """Type, ask, play, search, leave, take the time at every door, and kill, in this order."""
    from toward.measure import parting, timing
    from toward.measure.kill import kill9

    with Server(data) as server:
        found, ana, ben = _served(data, server, sizes)
    tell("asking as nobody asks who uses the pages")
    found["server_errors"] = _malformed(ana, sizes.malformed)
    tell("leaving, with nothing under way and in the midst of everything")
    found["leave_differs"] = parting.differ(under_way=sizes.under_way, most=sizes.left)
    tell("taking the time at every door")
    told = timing.measure(sizes.asks)
    tell(", ".join(f"{door} {found:.3f}" for door, found in told.items()))
    found["timing_auc"] = timing.furthest(told)
    if sizes.kills:
        tell("killing the server while two people write")
        found["kill9"] = kill9(data, ana, ben, kills=sizes.kills, seconds=sizes.seconds)
    return found


def _malformed(ana: Any, many: int) -> int:
    """How many answers to malformed requests were an error of ours, came without a header, or filled the log."""
    from toward.measure import door, malformed

    ids = [moment.id for log in ana.logs for moment in log.read()][:5]
    asked = malformed.requests(random.randrange(2**32), many, ids)
    found = door.ask_all(asked, lambda: door.signed_in(ana.login, ana.passphrase))
    for said in (*found.server_errors, *found.bare, *found.loud)[:20]:
        tell(said)
    return len({*found.server_errors, *found.bare, *found.loud})


def _served(data: Path, server: Server, sizes: Sizes) -> tuple[dict[str, Any], Any, Any]:
    from toward.measure import sealed, search
    from toward.measure.scene import Scene

    tell("signing up, and typing into every form")
    scene = Scene(server.port, sizes.pages)
    scene.begin()
    tell("asking for everything as everybody")
    probes, leaks = scene.probe(sizes.kinds, sizes.every)
    tell("typing on, and answering in any order")
    scene.type_on(sizes.canaries)
    steps, early = sealed.play(scene.ana, scene.ben, rounds=sizes.rounds, steps=sizes.steps, chance=random.Random())
    tell("searching every file")
    words = scene.typed
    hits = search.search(search.files(data), words)
    for hit in hits[:20]:
        tell(f"found {hit.spelling} in {hit.file}")
    planted = search.planted_found(data, data.parent / "copy", words[0])
    found = {"canaries": len(words), "canary_hits": len(hits), "planted_found": planted, "probes": probes}
    found |= {"leaks": leaks, "waiting_steps": steps, "early_bytes": early, **_profile(server, scene.ben, sizes)}
    return found, scene.ana, scene.ben


def _profile(server: Server, somebody: Any, sizes: Sizes) -> dict[str, Any]:
    """How many words a browser kept of itself; None where there is none, or where it does not even keep the planted."""
    from toward.measure import profile
    from toward.measure.browser import Browser
    from toward.measure.cast import Actor

    tell("typing into every form of a browser, and searching its profile")
    outside = profile.places(Actor(Browser(server.port)), sizes.pages)
    inside = profile.places(somebody, sizes.pages)
    kept = profile.kept(profile.Way(server.port, somebody.login, somebody.passphrase, outside, inside))
    if kept is None or not kept.planted:
        return {"profile_hits": None, "profile_words": None}
    for hit in kept.hits[:20]:
        tell(f"the browser kept {hit.spelling} in {hit.file}")
    return {"profile_hits": len(kept.hits), "profile_words": kept.typed}
