# The text of an OpenDocument file by the standard library: rows of tables with the names of their columns, which pandoc
# leaves out where the file marks them as such. Notes, deleted text and pictures' names are no text of a paragraph.
import sys
import zipfile
from xml.etree import ElementTree

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
SKIPPED = {TEXT + "tracked-changes", TEXT + "note", TEXT + "table-of-content", TEXT + "sequence-decls"}


def words(node):
    if node.tag in SKIPPED:
        return ""
    if node.tag in (TEXT + "s", TEXT + "tab", TEXT + "line-break"):
        return " "
    own = node.text or ""
    for child in node:
        own += words(child) + (child.tail or "")
    return own + (" " if node.tag in (TEXT + "p", TEXT + "h") else "")


def cells(row):
    return [" ".join(words(cell).split()) for cell in row if cell.tag == TABLE + "table-cell"]


def table(node):
    heads = [cells(row) for part in node.iter(TABLE + "table-header-rows") for row in part.iter(TABLE + "table-row")]
    rows = [cells(row) for row in node.iter(TABLE + "table-row")][len(heads):]
    head = heads[0] if heads else []
    for row in rows:
        named = [(head[at] + ": " if at < len(head) and head[at] else "") + cell for at, cell in enumerate(row) if cell]
        print("; ".join(named))


def walk(node):
    for child in node:
        if child.tag in SKIPPED:
            continue
        if child.tag == TABLE + "table":
            table(child)
        elif child.tag in (TEXT + "p", TEXT + "h"):
            print(" ".join(words(child).split()))
        else:
            walk(child)


walk(ElementTree.fromstring(zipfile.ZipFile(sys.argv[1]).read("content.xml")))
