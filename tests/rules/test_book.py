"""The book of rules: every page can be read by somebody who has never seen the code."""

import pytest
from click.testing import CliRunner

from game.cli.play import command
from game.rules.book import PAGES, page, pages


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_prose(name: str) -> None:
    found = page(name)
    text = " ".join((found.summary, *found.paragraphs))
    assert found.paragraphs, "more than a title"
    assert "`" not in text, "no names of the code"
    assert "  " not in text
    assert len(text) > 150


def test_a_module_that_is_not_there_is_told() -> None:
    with pytest.raises(ValueError, match="nowhere"):
        page("nowhere")


def test_the_program_prints_every_page() -> None:
    done = CliRunner().invoke(command, ["--help-rules"])
    assert done.exit_code == 0
    for found in pages():
        assert found.summary in done.output
