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
print(tree.astext())
