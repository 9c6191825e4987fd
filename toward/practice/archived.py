"""What an ended bond still shows of a kind, said by the practice that the kind belongs to."""

from dataclasses import dataclass

from toward.log.moment import Moment


@dataclass(frozen=True)
class Archived:
    """A kind as it reads where a bond has ended: by its `fields`, in which stands what somebody said.

    `named_by`: for what stands in mine, the fields that name the bond, something in it, or the other; none for ours.
    `opened_by`: the kind in ours with the same `alike` fields after which the sealed words stand there themselves.
    `copies`: the kind in ours that then holds the same words, and takes this one along when it is taken back.
    `why_not`: why it is not read there at all.
    """

    kind: type[Moment]
    fields: tuple[str, ...] = ()
    named_by: tuple[str, ...] = ()
    opened_by: type[Moment] | None = None
    alike: tuple[str, ...] = ()
    copies: type[Moment] | None = None
    why_not: str = ""

    def stands(self, moment: Moment) -> bool:
        """Whether somebody said something in it."""
        return isinstance(moment, self.kind) and not self.why_not and any(getattr(moment, one) for one in self.fields)

    def words(self, moment: Moment) -> tuple[str, ...]:
        """What was said in words."""
        said = (getattr(moment, one) for one in self.fields)
        rows = (row for one in said for row in (one if isinstance(one, tuple) else (one,)) if not _is_id(one, row))
        each = (text for row in rows for text in (row.values() if isinstance(row, dict) else (row,)))
        return tuple(one for one in each if one and isinstance(one, str))

    def is_opened_by(self, copy: Moment, said: Moment) -> bool:
        """Whether the words of this copy were opened for both."""
        return self.opened_by is not None and isinstance(said, self.opened_by) and self._alike(copy, said)

    def is_copy(self, copy: Moment, said: Moment) -> bool:
        """Whether this copy in mine holds the words of something in ours."""
        of = self.copies
        return of is not None and isinstance(copy, self.kind) and isinstance(said, of) and self._alike(copy, said)

    def _alike(self, copy: Moment, said: Moment) -> bool:
        return all(getattr(copy, one) == getattr(said, one) for one in self.alike)


def _is_id(said: object, row: object) -> bool:
    """What stands in a list by itself names a card or a job of a deck."""
    return isinstance(said, tuple) and isinstance(row, str)
