"""What can be wrong with a request, piece by piece."""

METHODS = (*["GET"] * 8, *["POST"] * 16, "HEAD", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "QUERY")
HOSTS = (
    b"a b",
    b"",
    b"x@y",
    b"[",
    b"[::1",
    b"localhost:abc",
    b"localhost:99999",
    b".",
    b"a..b",
    b"\xff",
    b"evil.example",
    b"a\tb",
)
URLENCODED = b"application/x-www-form-urlencoded"
KINDS = (
    b"", b";", b"text/plain", b"application/json", URLENCODED + b"; charset=utf-16",
    URLENCODED + b"; charset=nothing",
    URLENCODED + b"; charset=utf-7", URLENCODED + b"; charset=idna", URLENCODED + b"; charset=base64",
    URLENCODED + b"; charset=undefined", URLENCODED + b"; charset=", URLENCODED + b"; charset=\xff",
    URLENCODED + b"; charset*=utf-8''%00", URLENCODED + b"; charset*=nothing''x", URLENCODED + b"; charset*=",
    URLENCODED + b"; charset=" + b"x" * 300, b"multipart/form-data", b"multipart/form-data; boundary=",
    b"multipart/form-data; boundary=\xff", b"multipart/form-data; boundary=" + b"b" * 300,
    b"multipart/form-data; boundary=b; charset=utf-32", b"multipart/form-data; boundary=b",
    b"multipart/mixed; boundary=b",
)  # fmt: skip
WORDS = (
    "", "x", "id", "0", "-1", "9" * 30, "1e309", "NaN", "\0", "a\0b", "\ud800", "\u202e", "é" * 3000,
    "x" * 9000, "{}", "[]",
    "' OR 1=1 --", "2026-02-30", "2026-02-28", "0001-01-01", "9999-12-31", "0001-01-01T00:00",
    "9999-12-31T23:59", "25:61",
    "../../etc/passwd", "//evil.example", ".evil.example", "http://[", "/today/", "on", "%", "%00", "²",
    "٣", "\r\nX: y", "\x85",
    "mailto:x", "https://[::1", "a,b,c", "1,2", "-0", "0x10", "1_000",
)  # fmt: skip
LINES = (
    (b"referer", b"http://["), (b"referer", b"\xff"), (b"origin", b"null"), (b"origin", b"http://["),
    (b"accept", b"application/json"),
    (b"accept-language", b"\xff,;q=x"), (b"accept-language", b"x" * 600), (b"hx-request", b"true"),
    (b"last-event-id", b"a:9,b,:"),
    (b"x-forwarded-for", b"\xff, , x"), (b"x-forwarded-proto", b"https"), (b"range", b"bytes=9-1"),
    (b"if-modified-since", b"x"),
    (b"content-length", b"-1"), (b"content-length", b"1e3"), (b"content-length", b"99999999"),
    (b"transfer-encoding", b"chunked"),
    (b"cookie", b'toward="\\000"; toward_key="\\000"'), (b"cookie", b"toward=\xff; =; ;;"),
    (b"cookie", b'toward_carry_join="\\000x"'),
    (b"cookie", b"toward_key=x; toward_known=x; toward_carry_code=x; toward=x"),
    (b"if-none-match", b"\xff"), (b"expect", b"x"),
)  # fmt: skip
