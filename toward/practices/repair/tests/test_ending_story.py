"""How a repair ends, and what its header says at each step."""

from toward.log.moment import Moment
from toward.practices.repair.cards import cards
from toward.practices.repair.moments import (
    AgreedTo,
    Checked,
    CheckedBack,
    KeptLine,
    LetRest,
    Nodded,
    OwnPart,
    Proposed,
)
from toward.practices.repair.path import Repair
from toward.practices.repair.sealing import looked_back
from toward.practices.repair.tests.test_story import (
    AGREED,
    ANA,
    BEN,
    CHANGE,
    OPENINGS,
    START,
    T0,
    TALKED,
    at,
    onward,
    tell,
)


def ended(then: str, *after: Moment, hours: float = 60) -> Repair:
    turn = len(AGREED) + 1
    told = tell(START, *AGREED, Checked(of="r", by="bond", at=at(49), turn=turn, then=then), *after, hours=hours)
    return told.repairs[0]


def test_a_repair_that_helped_both_ends_and_its_change_stands() -> None:
    kept, let_go = ended("keep"), ended("let_go")
    assert kept.over and kept.helped and kept.agreed and kept.last and kept.last.at == at(49)
    assert let_go.over and not let_go.helped


def test_looking_back_goes_on_only_where_somebody_chooses_a_day() -> None:
    once_more = LetRest(of="r", by=BEN, at=at(60), until=at(200))
    assert [ended("keep", once_more, hours=h).phase(at(h)) for h in (61, 199, 200)] == ["trying", "trying", "checking"]
    assert ended("let_go", once_more).phase(at(61)) == "done" and ended("keep", hours=5000).phase(at(5000)) == "done"
    assert ended("keep", once_more.again(by="eve")).phase(at(61)) == "done"


def test_a_line_is_kept_of_what_lies_behind_and_moves_nothing() -> None:
    one = ended("keep", KeptLine(of="r", by=ANA, at=at(70), line="Plates can wait."), hours=80)
    assert [m.line for m in one.lines] == ["Plates can wait."] and one.last and one.last.at == at(49)
    assert not ended("keep", KeptLine(of="r", by="eve", at=at(70), line="x"), hours=80).lines


def test_the_same_wish_is_what_happens_and_one_more_look_back_takes_only_one() -> None:
    wishes = {
        ("keep", "keep"): "keep",
        ("keep", "again"): "again",
        ("again", "again"): "again",
        ("let_go", "let_go"): "let_go",
    }
    wishes |= dict.fromkeys((("keep", "let_go"), ("keep", "adjust"), ("talk", "talk"), ("again", "let_go")), "adjust")
    for two, then in wishes.items():
        both: list[Moment] = [CheckedBack(of="r", turn=3, then=one) for one in two]
        came = looked_back(both)[-1]
        assert isinstance(came, Checked) and (came.then, came.turn) == (then, 3), two


def test_what_ended_lately_leaves_a_line_to_keep_and_asks_nothing_else() -> None:
    checked = Checked(of="r", by="bond", at=at(49), turn=len(AGREED) + 1, then="keep")
    line = KeptLine(of="r", by=ANA, at=at(70), line="x")

    def asks(*more: Moment, hours: float = 72) -> list[tuple[str, str]]:
        found = cards(tell(START, *AGREED, checked, *more, hours=hours).evening)
        return [(card.kind, card.template) for card in found]

    assert asks() == [("worth", "repair/worth.html")]
    assert asks(line.again(by=BEN)) == [("worth", "repair/worth.html")]
    assert asks(line) == [] == asks(hours=49 + 7 * 24)


def test_the_answers_of_the_last_look_back_stand_until_something_else_is_proposed() -> None:
    turn = len(AGREED) + 1
    backs = tuple(CheckedBack(of="r", by=by, at=at(49), turn=turn, then="adjust") for by in (ANA, BEN))
    checked = Checked(of="r", by="bond", at=at(49), turn=turn, then="adjust")
    told = [*AGREED, *backs, checked]
    assert len(tell(START, *told, hours=50).repairs[0].looked_back) == 2
    put_new = Proposed(of="r", id="q", by=BEN, at=at(51), what="Basket", look_back=at(90))
    agreed_anew = AgreedTo(of="r", by=ANA, at=at(52), proposal="q")
    for more in ([put_new], [put_new, agreed_anew]):
        one = tell(START, *told, *more, hours=53).repairs[0]
        assert one.looked_back == [] and len(one.checks) == 2


def test_the_header_says_whose_words_are_there_and_that_mine_is_in() -> None:
    mine = OwnPart(of="r", by=ANA, at=T0, did="x")
    owning = (*OPENINGS, onward("listened"))
    for more, seen in (((), "owning"), ((mine,), "owning mine"), ((mine, mine.again(by=BEN)), "owning theirs")):
        told = tell(START, *owning, *more)
        assert told.stands(told.repairs[0]) == seen
    for me, seen in ((ANA, "change mine"), (BEN, "change theirs")):
        told = tell(START, *TALKED, CHANGE, me=me)
        assert told.stands(told.repairs[0]) == seen
    one = tell(START, *owning).repairs[0]
    said = Nodded(of="r", step="owned", turn=one.turn)
    assert tell(START, *owning, mine=(said,)).stands(one) == "owning said"
