"""The server behind `concordance serve`: pages from the preview, all other files from the last build."""

import re
import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO
from urllib.parse import unquote, urlsplit

from concordance.site import amounts
from concordance.site.preview import LOST, Preview

CHANGED, SCRIPT = "/.changed", "/.preview.js"
_HERE = Path(__file__).parent
_PAGE = re.compile(r"/(?P<language>[a-z]{2})/(?P<path>(?:.+/)?(?:[^/]+\.html)?)")


class PreviewServer(ThreadingHTTPServer):
    """Serves a preview. Raises OSError when the address cannot be had."""

    def __init__(self, address: tuple[str, int], preview: Preview, site: Path) -> None:
        """address: host and port, 0 for any free one. site: the built site, for what is not a page."""
        super().__init__(address, partial(_Handler, preview, directory=str(site)))

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a reader who went away."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, preview: Preview, *args: Any, directory: str) -> None:
        self._preview = preview
        super().__init__(*args, directory=directory)

    def send_head(self) -> BytesIO | BinaryIO | None:
        """Answer GET and HEAD."""
        path = unquote(urlsplit(self.path).path)
        if path == CHANGED:
            return self._whole(200, self._preview.state.encode(), "text/plain")
        if path == SCRIPT:
            return self._whole(200, (_HERE / "preview.js").read_bytes(), "text/javascript")
        if path.endswith(f"/{amounts.SHEET}"):
            ours = (_HERE / "theme" / amounts.SHEET).read_text(encoding="utf-8")
            return self._whole(200, (ours + amounts.every_rule()).encode(), "text/css")
        asked = _PAGE.fullmatch(path)
        if asked is None or asked["language"] not in self._preview.languages:
            return super().send_head()
        name = asked["path"] if asked["path"].endswith(".html") else f"{asked['path']}index.html"
        answer = self._preview.page(asked["language"], name.removesuffix(".html") + ".md")
        lost = Path(self.directory) / asked["language"] / "404.html"
        body = lost.read_bytes() if answer.status == LOST and lost.is_file() else answer.body
        return self._whole(answer.status, _watching(body, answer.state), "text/html")

    def translate_path(self, path: str) -> str:
        """Return the file at an address: of the theme as it is now, else of the built site."""
        built = Path(super().translate_path(path))
        parts = built.relative_to(self.directory).parts
        source = _HERE.joinpath("theme", *parts[1:])
        return str(source if parts[1:2] == ("assets",) and source.is_file() else built)

    def list_directory(self, path: object) -> None:
        """Show no folder."""
        self.send_error(LOST)

    def end_headers(self) -> None:
        """Have the browser ask each time."""
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: every open page asks three times a second."""

    def _whole(self, status: int, body: bytes, kind: str) -> BytesIO:
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return BytesIO(body)


def _watching(page: bytes, state: str) -> bytes:
    """Return a page that loads itself again when the files are no longer in the state it was made from."""
    head, end, rest = page.rpartition(b"</body>")
    return head + f'<script src="{SCRIPT}" data-state="{state}"></script>'.encode() + end + rest
