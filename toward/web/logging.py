"""One line an event, and never what anybody wrote."""

import logging


class OneLine(logging.Formatter):
    """Time, level, logger, and for a request its route and status: no path, no body, no traceback text."""

    def format(self, record: logging.LogRecord) -> str:
        """Spell a record without its arguments, which may hold words of a person."""
        parts = [self.formatTime(record), record.levelname, record.name]
        request = getattr(record, "request", None)
        match = getattr(request, "resolver_match", None)
        if request is not None:
            parts.append(f"{getattr(request, 'method', '?')} {getattr(match, 'route', '(no route)')}")
            parts.append(str(getattr(record, "status_code", "")))
        elif record.name.startswith("toward"):
            parts.append(record.getMessage())
        if record.exc_info and record.exc_info[0]:
            parts.append(f"{record.exc_info[0].__name__} {self._where(record)}")
        return " ".join(part for part in parts if part).replace("\n", " ").replace("\r", " ")

    def _where(self, record: logging.LogRecord) -> str:
        trace = record.exc_info[2] if record.exc_info else None
        while trace is not None and trace.tb_next is not None:
            trace = trace.tb_next
        return "" if trace is None else f"in {trace.tb_frame.f_code.co_name}:{trace.tb_lineno}"
