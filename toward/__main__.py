"""`python -m toward`."""

from toward.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
