"""What a phone says at each step: my part in one sentence, and one gentle prompt, none twice in a listening."""

from collections.abc import Iterable
from dataclasses import dataclass

from toward.practice import content
from toward.practices.listening.turns import Session


@dataclass(frozen=True)
class Part:
    """One part in the step that is now: whose it is, what it is, and a prompt (or "")."""

    role: str
    person: str
    words: str
    prompt: str


def parts(session: Session, me: str) -> list[Part]:
    """My part; on one phone between the two, both."""
    if not session.running:
        return []
    if session.phase == "paused":
        return [_part(session, "", me)]
    roles = sorted(session.roles(me), key=("speaker", "listener").index)
    return [_part(session, role, session.speaker if role == "speaker" else session.listener) for role in roles]


def _part(session: Session, role: str, person: str) -> Part:
    step = session.step_of(role)
    story = content.read("listening", "listening_prompts")["step"][step]
    return Part(role, person, story["part"], chosen(story["prompts"], f"{session.id} {step}", session.visits[step]))


def chosen(prompts: list[str], seed: str, visit: int) -> str:
    """The prompt for the first, second, ... time; nothing once all were shown."""
    shuffled = content.few(prompts, len(prompts), seed)
    return str(shuffled[visit - 1]) if 0 < visit <= len(shuffled) else ""


def opening(id: str, step: str) -> tuple[str, str]:
    """The words before, and after: my part and one prompt."""
    story = content.read("listening", "listening_prompts")["step"][step]
    return story["part"], chosen(story["prompts"], f"{id} {step}", 1)


def feelings(when: str) -> dict[str, str]:
    """The words to choose from, before or after: what is kept of each, and how it reads."""
    return dict(content.read("listening", "feelings")[when])


def felt(when: str, kept: Iterable[str]) -> list[str]:
    """How what was kept reads; of old the words themselves were."""
    known = feelings(when)
    return [known.get(one, one) for one in kept]
