"""In which order Tonight brings what lies there."""

from tests.cast import Phone
from toward.paths.tests.test_tonight import begins, evening, steps
from toward.practice.moments import Answered
from toward.practices.appreciation.moments import Noticed

__all__ = ["evening"]


def test_what_is_new_comes_before_the_question_and_replies_to_my_replies_a_few_at_the_end(
    evening: tuple[Phone, Phone],
) -> None:
    ana, ben = evening
    replies = []
    for nth in range(5):
        mine = ana.ours.log.append(Noticed(did=f"The gate {nth}"))
        his = ben.ours.log.append(Answered(of=mine.id, words="Thank you"))
        back = ana.ours.log.append(Answered(of=his.id, words="Gladly"))
        replies.append(f"table {ben.ours.log.append(Answered(of=back.id, words='So glad')).id}")
    new = f"table {ben.ours.log.append(Noticed(did='The lamp')).id}"
    found = steps(ana, begins(ana))
    asked = next(nth for nth, key in enumerate(found) if key.startswith("question "))
    assert found.index(new) < asked and found[asked + 1 : asked + 4] == replies[:3]
    assert not set(found) & set(replies[3:]), "the others come another evening"
