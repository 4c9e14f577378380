"""Tables of HTML in plain text."""

from pathlib import Path

from corpus.formats.inlaid_tables import with_rows_for_tables

TABLE = (
    "<table>\n<tr><th>Action</th><th>Lead</th></tr>\n"
    "<tr>\n<td>Seal the slipway</td>\n<td>Works Team<br>Port Police</td>\n</tr>\n</table>"
)


def test_a_table_of_html_is_written_out_as_rows_of_tabs() -> None:
    text = with_rows_for_tables(f"# Plan\n\n{TABLE}\n\nThe end.\n", Path("plan.md"))
    rows = "Action\tLead\nSeal the slipway\tWorks Team; Port Police"
    assert text == f"# Plan\n\n{rows}\n\nThe end.\n"


def test_text_without_a_whole_table_stays_as_it_is() -> None:
    text = "The tag <table> opens a table.\n"
    assert with_rows_for_tables(text, Path("note.md")) == text
