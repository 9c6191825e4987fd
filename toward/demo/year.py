"""Reading the written year, and turning its entries into moments."""

import tomllib
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

from toward.demo import pairs
from toward.demo.met import met
from toward.demo.moments import Entry, moment_of
from toward.demo.said import Said, Where
from toward.log.moment import Moment, new_id
from toward.practice.moments import Answered, KeptClose
from toward.practices.appreciation import moments as appreciation
from toward.practices.feelings.moments import CheckIn
from toward.practices.questions import moments as questions

FOLDER = Path(__file__).parent / "year"
A_MOMENT_AGO = timedelta(minutes=10)
LATELY = timedelta(days=2)
SEED = {"bond": "@seed"}


def entries() -> list[Entry]:
    """Every entry as written, oldest first; one with several `days` stands on each of them."""
    found: list[Entry] = []
    for path in sorted(FOLDER.glob("*.toml")):
        for entry in tomllib.loads(path.read_text(encoding="utf-8"))["entry"]:
            found += [{**entry, "day": day} for day in entry.get("days", [entry.get("day")])]
    return sorted(found, key=lambda e: (e["day"], e.get("time") or e.get("ana_time") or ""))


def told(now: datetime) -> list[Said]:
    """The year as moments, oldest first, ending a little before now."""
    latest = now - A_MOMENT_AGO
    said = met([one for entry in entries() for one in _told(entry, latest)], now - LATELY)
    return sorted((replace(one, at=min(one.at, latest)) for one in said), key=lambda one: one.at)


def _when(latest: datetime, day: int, clock: str) -> datetime:
    at = datetime.combine(latest.date() + timedelta(days=day), time.fromisoformat(clock), tzinfo=UTC)
    return min(at, latest)


def _told(entry: Entry, latest: datetime) -> Iterator[Said]:
    kinds = {"checkin": _checkin, "question": _question, "appreciation": _appreciation, "alone": _alone}
    both = {"listening": pairs.listening, "call": pairs.call}
    if entry["kind"] in both:
        yield from both[entry["kind"]](entry, _when(latest, entry["day"], entry["time"]))
    else:
        yield from kinds.get(entry["kind"], _moment)(entry, latest)


def _moment(e: Entry, latest: datetime) -> Iterator[Said]:
    at = _when(latest, e["day"], e["time"])
    moment, names = moment_of(e, at)
    log: Where = e["by"] if "mine" in e else "ours"
    yield Said("" if e["by"] == "both" else e["by"], at, log, moment, e.get("key", ""), names)


def _checkin(e: Entry, now: datetime) -> Iterator[Said]:
    pleasant, stirred = e.get("place", (None, None))
    log: Where = e["by"] if e["audience"] == "mine" else "ours"
    numbers = {k: e[k] for k in ("connected", "understood", "cared", "showed", "tension", "mood") if k in e}
    words = tuple(word.replace(" ", "-") for word in e.get("words", ()))
    moment = CheckIn(words=words, pleasant=pleasant, stirred=stirred, text=e.get("text", ""), **numbers)
    yield Said(e["by"], _when(now, e["day"], e["time"]), log, moment)


def _question(e: Entry, now: datetime) -> Iterator[Said]:
    slot, about = new_id(), {"question": f"demo{e['day']}", "theme": e["theme"], "text": e["text"]}
    at = {who: _when(now, e["day"], e.get(f"{who}_time", "22:30")) for who in ("ana", "ben")}
    people: tuple[Where, Where] = ("ana", "ben")
    for who in people:
        if who in e and e["day"] < 0:
            own = questions.OwnAnswer(slot=slot, words=e[who], passed=not e[who], **about)
            yield Said(who, at[who], who, own, names=SEED)
    if not ("ana" in e and "ben" in e):
        return
    opened = max(at.values())
    yield Said("", opened, "ours", questions.Asked(slot=slot, **about))
    for who, other in (("ana", "ben"), ("ben", "ana")):
        answer = questions.Answer(slot=slot, words=e[who], passed=not e[who], **about)
        yield Said(who, opened, "ours", answer, key=f"{slot}{who}")
        if e.get(f"{other}_response"):
            response = questions.Response(words=e[f"{other}_response"])
            yield Said(other, opened + timedelta(minutes=9), "ours", response, names={"of": f"@{slot}{who}"})


def _appreciation(e: Entry, now: datetime) -> Iterator[Said]:
    by, at, key = e["by"], _when(now, e["day"], e["time"]), new_id()
    other: Where = "ben" if by == "ana" else "ana"
    moment: Moment = appreciation.Noticed(did=e["did"], landed=e.get("landed", ""), says=e.get("says", ""))
    if e["about"] == "told_someone":
        moment = appreciation.ToldSomeone(said=e["did"])
    elif e["about"] == "good_news":
        moment = appreciation.GoodNews(news=e["did"])
    yield Said(by, at, "ours", moment, key=key)
    of = {"of": f"@{key}"}
    if e.get("reply"):
        yield Said(other, at + timedelta(minutes=25), "ours", Answered(words=e["reply"]), names=of)
    if e.get("kept_close"):
        yield Said(other, at + timedelta(minutes=26), other, KeptClose(), names=of)


def _alone(e: Entry, now: datetime) -> Iterator[Said]:
    answer = questions.AloneAnswer(question=f"demo{e['day']}", text=e["question"], words=e["text"])
    yield Said(e["by"], _when(now, e["day"], e["time"]), e["by"], answer)
