"""What the project says about itself in `mkdocs.yml`: its public address."""

from pathlib import Path
from typing import Final

import yaml

CONFIG: Final = "mkdocs.yml"


class ProjectError(ValueError):
    """The project's configuration cannot be used; the message says what to write where."""


def base_iri(root: Path) -> str:
    """Return the base IRI of everything published: `site_url` of `<root>/mkdocs.yml`, ending in a slash.

    The one place of the base (docs/decisions). The file is read as plain text values, because a site
    configuration may hold tags such as `!!python/name` that only mkdocs understands.
    """
    try:
        tree = yaml.load((root / CONFIG).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    except UnicodeDecodeError as error:
        raise ProjectError(f"{CONFIG} is not UTF-8 at byte {error.start}; save it as UTF-8") from error
    except RecursionError as error:
        raise ProjectError(f"{CONFIG} is nested too deep to be read") from error
    except OSError as error:
        raise ProjectError(f"{CONFIG} cannot be read: {error.strerror or error}") from error
    except yaml.YAMLError as error:
        raise ProjectError(f"{CONFIG} is not YAML: {str(error).splitlines()[0]}") from error
    address = tree.get("site_url") if isinstance(tree, dict) else None
    if not isinstance(address, str) or not address.startswith(("http://", "https://")):
        raise ProjectError(f"{CONFIG} has no usable site_url; write site_url: https://w3id.org/<project>/")
    return address if address.endswith("/") else f"{address}/"
