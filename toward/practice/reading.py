"""What stands open on a page of its practice is met there, too."""

from toward.log import files
from toward.me.me import Me
from toward.practice.moments import Met
from toward.practice.registry import table


def met(me: Me, id: str) -> None:
    """Keep in mine that I have read it."""
    one = me.evening().story(table).things.get(id)
    if one and one.met is None:
        with files.unless_full():
            me.mine.append(Met(of=id, wording=one.wording))
