"""Generated pages are taken over without Markdown; Markdown would make the same of them."""

import re

import pytest
from markdown import Markdown

from concordance.model.corpus import Corpus
from concordance.site.build import all_pages
from concordance.site.ready import to_html
from tests.built import SAMPLE_BEFORE, contexts

_HEAD = re.compile(r"\A\s*---\n.*?\n---\n", re.DOTALL)


def shape(html: str) -> list[str]:
    """Return tags and words of a page, whatever stands between them and however a tag orders what it says."""
    html = html.replace("&quot;", '"').replace("&#34;", '"').replace("&#39;", "'").replace("¶", "&para;")
    found = re.findall(r"<[^>]+>|[^<\s]+", html)
    return [" ".join(sorted(part.split())) if part.startswith("<") else part for part in found]


def test_markdown_makes_the_same_of_every_page(sample: Corpus) -> None:
    pages = all_pages(contexts(sample, str(SAMPLE_BEFORE))[0])
    assert len(pages) > 40
    for page in pages:
        source = _HEAD.sub("", page.content)
        taken, _ = to_html(source, "Permanent link")
        read = Markdown(extensions=["attr_list", "md_in_html", "tables", "toc"],
                        extension_configs={"toc": {"permalink": True}}).convert(source)
        # The first heading has an address here, the same in every language.
        read = re.sub(r'<h1 id="[^"]*">(.*?)<a class="headerlink" href="#[^"]*"',
                      r'<h1 id="top">\1<a class="headerlink" href="#top"', read)
        assert shape(taken) == shape(read), page.path


def test_a_heading_keeps_its_signs_and_its_address() -> None:
    source = "# Top\n\n<p>*text*</p>\n\n## A\\*b\\_c &lt;i&gt; { #place .c-part }\n\n### In it { #in }"
    html, headings = to_html(source, "here")
    assert '<h2 class="c-part" id="place">A*b_c &lt;i&gt;<a class="headerlink" href="#place" title="here">' in html
    assert "<p>*text*</p>" in html
    assert [(link.title, link.id, [child.id for child in link.children]) for link in headings[0].children] == \
        [("A*b_c &lt;i&gt;", "place", ["in"])]


def test_a_heading_without_an_address_is_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="no id: ## Lost"):
        to_html("# Top\n\n## Lost", "here")
