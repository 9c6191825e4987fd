"""What stands under Me for a calm hour."""

from tests.cast import Phone
from toward.help.moments import AskedBefore


def test_a_calm_hour_finds_it_first_under_me_the_same_before_and_after_and_never_on_today(
    ana: Phone, ben: Phone
) -> None:
    def lines() -> list[str]:
        page = ana.get("/me/").content.decode()
        calm, _, rest = page.partition("To read")
        assert "For a calm hour" in calm and 'href="/before/"' in calm and 'href="/before/"' not in rest
        return calm.partition("For a calm hour")[2].splitlines()

    before, today = lines(), ana.get("/today/").content.decode()
    ana.me.mine.append(AskedBefore(bond=ana.bond))
    assert lines() == before and 'href="/me/"' in today and "/before/" not in today
