"""For the suites run once more on PostgreSQL: what never speaks to the database is not asked again."""

import pytest

ASKS = {"db", "transactional_db", "django_db_setup"}


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    asks = [item for item in items if _asks(item)]
    config.hook.pytest_deselected(items=[item for item in items if item not in set(asks)])
    items[:] = asks


def _asks(item: pytest.Item) -> bool:
    return item.get_closest_marker("django_db") is not None or bool(ASKS & set(getattr(item, "fixturenames", ())))
