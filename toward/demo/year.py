"""Reading the written year, and turning its entries into moments."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any, Literal

from toward.log.moment import Moment, new_id
from toward.practices.appreciation import moments as appreciation
from toward.practices.feelings.moments import CheckIn
from toward.practices.questions import moments as questions

FOLDER = Path(__file__).parent / "year"
SEASONS = ("spring", "summer", "autumn", "winter")
Where = Literal["ours", "ana", "ben"]
Entry = dict[str, Any]


@dataclass(frozen=True)
class Said:
    """One moment of the year: who said it, when, and in which log. `key` lets later moments name it."""

    by: str
    at: datetime
    log: Where
    moment: Moment
    key: str = ""
    of: str = ""


def entries() -> list[Entry]:
    """Every entry as written, oldest first."""
    found: list[Entry] = []
    for season in SEASONS:
        found += tomllib.loads((FOLDER / f"{season}.toml").read_text(encoding="utf-8"))["entry"]
    return sorted(found, key=lambda e: (e["day"], e.get("time") or e.get("ana_time") or ""))


def told(now: datetime) -> list[Said]:
    """The year as moments, oldest first, ending a little before now."""
    said = [one for entry in entries() for one in _told(entry, now)]
    latest = now - timedelta(minutes=len(said) // 100 + 5)
    return sorted((_not_after(one, latest) for one in said), key=lambda one: one.at)


def _not_after(one: Said, latest: datetime) -> Said:
    return one if one.at <= latest else Said(one.by, latest, one.log, one.moment, one.key, one.of)


def _when(now: datetime, day: int, clock: str) -> datetime:
    return datetime.combine(now.date() + timedelta(days=day), time.fromisoformat(clock), tzinfo=UTC)


def _told(entry: Entry, now: datetime) -> Iterator[Said]:
    kinds = {"checkin": _checkin, "question": _question, "appreciation": _appreciation, "alone": _alone}
    yield from kinds[entry["kind"]](entry, now)


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
            yield Said(who, at[who], who, own)
    if not ("ana" in e and "ben" in e):
        return
    opened = max(at.values())
    yield Said("", opened, "ours", questions.Asked(slot=slot, **about))
    for who, other in (("ana", "ben"), ("ben", "ana")):
        answer = questions.Answer(slot=slot, words=e[who], passed=not e[who], **about)
        yield Said(who, opened, "ours", answer, key=f"{slot}{who}")
        if e.get(f"{other}_response"):
            response = questions.Response(words=e[f"{other}_response"])
            yield Said(other, opened + timedelta(minutes=9), "ours", response, of=f"{slot}{who}")


def _appreciation(e: Entry, now: datetime) -> Iterator[Said]:
    by, at, key = e["by"], _when(now, e["day"], e["time"]), new_id()
    other: Where = "ben" if by == "ana" else "ana"
    moment: Moment = appreciation.Noticed(did=e["did"], landed=e.get("landed", ""), says=e.get("says", ""))
    if e["about"] == "told_someone":
        moment = appreciation.ToldSomeone(said=e["did"])
    elif e["about"] == "good_news":
        moment = appreciation.GoodNews(news=e["did"])
    yield Said(by, at, "ours", moment, key=key)
    if e.get("reply"):
        yield Said(other, at + timedelta(minutes=25), "ours", appreciation.Met(words=e["reply"]), of=key)
    if e["day"] < 0 or e.get("reply"):
        received = appreciation.Received(close=bool(e.get("kept_close")))
        yield Said(other, at + timedelta(minutes=26), other, received, of=key)


def _alone(e: Entry, now: datetime) -> Iterator[Said]:
    answer = questions.AloneAnswer(question=f"demo{e['day']}", text=e["question"], words=e["text"])
    yield Said(e["by"], _when(now, e["day"], e["time"]), e["by"], answer)
