# reStructuredText by docutils: its text without comments, notes' numbers, and what the parser says of faults.
# Roles and directives that docutils does not know are shown with their text, as Sphinx shows them.
import re
import sys

from docutils import nodes
from docutils.core import publish_doctree
from docutils.parsers.rst import Directive, directives, roles


class Content(Directive):
    """Any directive that docutils does not know: its text alone."""

    has_content = True
    optional_arguments = 100
    final_argument_whitespace = True

    def run(self):
        node = nodes.container()
        self.state.nested_parse(self.content, self.content_offset, node)
        return node.children


def any_role(name, rawtext, text, lineno, inliner, options=None, content=None):
    return [nodes.inline(text, re.sub(r"\s*<[^<>]*>$", "", text))], []


known_directive, known_role = directives.directive, roles.role


def directive(name, language, document):
    found, messages = known_directive(name, language, document)
    return (found, messages) if found is not None else (Content, [])


def role(name, language, lineno, reporter):
    found, messages = known_role(name, language, lineno, reporter)
    return (found, messages) if found is not None else (any_role, [])


directives.directive, roles.role = directive, role
settings = {"report_level": 5, "halt_level": 6, "file_insertion_enabled": False, "raw_enabled": False}
source = open(sys.argv[1], encoding="utf-8").read()
tree = publish_doctree(source, source_path=sys.argv[1], settings_overrides=settings)
for kind in (nodes.system_message, nodes.comment, nodes.footnote_reference, nodes.substitution_definition, nodes.target):
    for node in list(tree.findall(kind)):
        if kind is not nodes.target or node.children == []:
            node.parent.remove(node)
for node in list(tree.findall(nodes.footnote)) + list(tree.findall(nodes.citation)):
    for label in [child for child in node.children if isinstance(child, nodes.label)]:
        if isinstance(node, nodes.footnote):
            node.remove(label)


def rows_of(table):
    """Each row's cells by column, those that reach down from a row above included; first how many rows are the head."""
    groups = [part for group in table.findall(nodes.tgroup) for part in group.children if isinstance(part, (nodes.thead, nodes.tbody))]
    reaching, found = {}, []
    for row in [row for part in groups for row in part.children]:
        cells, at = {}, 0
        for entry in row.children:
            while reaching.get(at, (0, ""))[0] > 0:
                at += 1
            text = " ".join(entry.astext().split())
            cells[at] = text
            for column in range(at, at + 1 + entry.get("morecols", 0)):
                reaching[column] = (entry.get("morerows", 0) + 1, text if column == at else "")
            at += 1 + entry.get("morecols", 0)
        found.append({column: text for column, (_, text) in sorted(reaching.items())})
        reaching = {column: (left - 1, text) for column, (left, text) in reaching.items()}
    return sum(len(part.children) for part in groups if isinstance(part, nodes.thead)), found


for table in list(tree.findall(nodes.table)):
    heads, rows = rows_of(table)
    head = rows[heads - 1] if heads > 0 else {}
    lines = ["; ".join((head[at] + ": " if head.get(at) else "") + text for at, text in row.items() if text) for row in rows[heads:]]
    title = [child.astext() for child in table.children if isinstance(child, nodes.title)]
    table.parent.replace(table, [nodes.paragraph("", line) for line in title + lines])
print(tree.astext())
