"""Seven minutes of another view: each step is kept as it is left, and only for the one who writes."""

from tests.cast import Phone
from toward.practices.repair.moments import Reappraised
from toward.practices.repair.tests.acts import page


def test_each_step_is_kept_and_stands_in_the_page_again(two: tuple[Phone, Phone]) -> None:
    ana, ben = two
    assert ana.post("/repair/view/", picked="The plates", step="1").status_code == 204
    assert ana.post("/repair/view/", picked="The plates", seen="Two tired people", step="1").status_code == 204
    told = page(ana, "/repair/view/")
    assert "The plates</textarea>" in told and "Two tired people</textarea>" in told
    assert "What you wrote before" not in told and "The plates" not in page(ben, "/repair/view/")
    ana.post("/repair/view/", picked="The plates", seen="Two tired people", good="We laughed later")
    told = page(ana, "/repair/view/")
    assert "</textarea>" in told and "The plates</textarea>" not in told and "We laughed later" in told
    kept = [m for m in ana.me.mine.moments if isinstance(m, Reappraised)]
    assert len(kept) == 1 and not kept[0].begun
