"""The files at the root of the site, above the languages: the door, the map of the maps, a word to crawlers."""

from collections.abc import Iterator

from markupsafe import Markup

from concordance.site.frame import NAMES
from concordance.site.policy import DOOR


def root_files(languages: tuple[str, ...], base: str) -> Iterator[tuple[str, str]]:
    """Yield `(name, content)`. languages: the first is where the door leads; base: the address of the site."""
    links = Markup(" · ").join(Markup('<a href="{}/index.html" lang="{}">{}</a>').format(name, name, NAMES[name])
                               for name in languages)
    head = Markup('<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{}">'
                  '<title>Concordance</title>\n'
                  '<meta name="viewport" content="width=device-width">'
                  '<meta http-equiv="refresh" content="0; url={}/index.html">').format(Markup(DOOR), languages[0])
    yield "index.html", str(Markup('<!doctype html>\n<html lang="{}"><head>{}</head>\n<body><p>{}</p></body></html>\n')
                            .format(languages[0], head, links))
    maps = Markup("").join(Markup("<sitemap><loc>{}{}/sitemap.xml</loc></sitemap>\n").format(base, name)
                           for name in languages)
    yield "sitemap.xml", ('<?xml version="1.0" encoding="UTF-8"?>\n'
                          f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{maps}</sitemapindex>\n')
    yield "robots.txt", f"User-agent: *\nAllow: /\nSitemap: {base}sitemap.xml\n"
