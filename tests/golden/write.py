"""Seal one moment of every kind that no version has kept yet: `python -m tests.golden.write 0.1.0`.

The file stays for ever. Each later version has to open it (test_golden.py), so that nobody's words are
ever lost to an update.
"""

import json
import os
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import msgspec

HERE = Path(__file__).parent
KEY, LOG = bytes(range(32)), "golden" + "0" * 16
SAMPLES = {"str": "väl 🌿 said", "int": 7, "bool": True, "float": 0.5}


def sample(kind: Any) -> Any:
    """A moment of this kind with every field filled in by its type."""
    said: dict[str, Any] = {"by": "ana", "at": datetime(2026, 11, 23, 22, 10, tzinfo=UTC)}
    for field in msgspec.structs.fields(kind):
        if field.name in ("by", "at", "edits", "quietly", "id", "seq", "earlier", "reworded", "reworded_seq"):
            continue
        said[field.name] = _value(field.type)
    return kind(**said)


def _value(wanted: Any) -> Any:
    name = getattr(wanted, "__name__", str(wanted))
    if name == "datetime":
        return datetime(2026, 11, 24, 20, 0, tzinfo=UTC)
    if name in SAMPLES:
        return SAMPLES[name]
    if "datetime.datetime" in str(wanted):
        return datetime(2026, 11, 24, 20, 0, tzinfo=UTC)
    if "datetime.date" in str(wanted) or name == "date":
        return date(2026, 11, 24)
    if "tuple" in str(wanted):
        return ()
    if "dict" in str(wanted):
        return {}
    return None if "None" in str(wanted) else SAMPLES.get("str")


def main(version: str) -> None:
    """Write them into `VERSION.json` beside this file, behind those that stand there."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    import django

    django.setup()
    from toward.log import opening, seal
    from toward.log.moment import encode, kinds

    file = HERE / f"{version}.json"
    sealed = json.loads(file.read_text(encoding="utf-8")) if file.exists() else []
    kept = {one["kind"] for path in HERE.glob("*.json") for one in json.loads(path.read_text(encoding="utf-8"))}
    known = sorted((k for k in kinds() if k.__module__.startswith("toward.")), key=lambda k: k.__name__)
    new = [kind for kind in known if kind.__struct_config__.tag not in kept]
    for seq, kind in enumerate(new, len(sealed) + 1):
        moment = sample(kind)
        place = opening.aad_for(LOG, seq, f"{seq:022}")
        box = seal.lock(KEY, encode(moment), place).hex()
        said = json.loads(msgspec.json.encode(moment))
        sealed.append({"kind": moment.kind, "seq": seq, "id": f"{seq:022}", "said": said, "box": box})
    file.write_text(json.dumps(sealed, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
