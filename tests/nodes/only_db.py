"""For the suites run once more on PostgreSQL: what never speaks to the database is not asked again.

Nor is a practice's test asked of one kind after another: a kind lies inside the seal, and the statements are the same.
Nor is one form refused in many ways: what is refused as it is read says nothing to the database.
"""

from collections.abc import Iterable, Iterator

import pytest

ASKS = {"db", "transactional_db", "django_db_setup"}
ALIKE = ({"kind"}, {"url", "words"}, {"said", "words"})  # of what differs in these alone, the first


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    asks = list(of_one_kind(item for item in items if _asks(item)))
    config.hook.pytest_deselected(items=[item for item in items if item not in set(asks)])
    items[:] = asks


def _asks(item: pytest.Item) -> bool:
    return item.get_closest_marker("django_db") is not None or bool(ASKS & set(getattr(item, "fixturenames", ())))


def of_one_kind(items: Iterable[pytest.Item]) -> Iterator[pytest.Item]:
    """Of what differs in the kind of moment alone, or in how a form is refused, the first."""
    met = set[str]()
    for item in items:
        alike = set(_differs_in(item)) in ALIKE
        name = item.nodeid.partition("[")[0]
        if not (alike and name in met):
            yield item
        met.add(name)


def _differs_in(item: pytest.Item) -> list[str]:
    spec = getattr(item, "callspec", None)
    return list(spec.params) if spec else []
