"""What happened, written down on one phone, and taken out as a file; the other phone shows nothing of it."""

from tests.phones.hand import PASSPHRASE, Hand


def test_the_record_leaves_as_a_file(pair: tuple[Hand, Hand]) -> None:
    ana, ben = pair
    ben.opens("/today/")
    ana.opens("/record/")
    ana.taps("Write something down")
    ana.writes("What happened?", "The door was slammed")
    ana.taps("Keep it")
    ana.sees("The door was slammed")
    ana.writes("Passphrase", PASSPHRASE)
    with ana.page.expect_download() as waiting:
        ana.taps("Save the file")
    assert waiting.value.suggested_filename == "notes.json"
    assert "The door was slammed" in waiting.value.path().read_text()
    ben.opens("/record/")
    ben.does_not_see("The door was slammed")
