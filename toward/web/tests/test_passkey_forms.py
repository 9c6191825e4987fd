"""A form that asks a passkey waits for its script."""

import re

from tests.house_rules import ROOT


def test_no_form_that_asks_a_passkey_is_sent_before_its_script_is_there() -> None:
    """A tap that is quicker than the script would send it without the device's answer."""
    forms = {
        path.name: form
        for path in ROOT.glob("toward/**/*.html")
        for form in re.findall(r"<form\b[^>]*data-passkey.*?</form>", path.read_text("utf-8"), re.S)
    }
    assert len(forms) > 3
    assert {name: form for name, form in forms.items() if not re.search(r"<button\b[^>]* disabled>", form)} == {}
