# The text of an OpenDocument file by the standard library: rows of tables with the names of their columns, which pandoc
# leaves out where the file marks them as such. Notes, deleted text and pictures' names are no text of a paragraph.
import sys
import zipfile
from xml.etree import ElementTree

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
SKIPPED = {OFFICE + "annotation", TEXT + "tracked-changes", TEXT + "note", TEXT + "table-of-content", TEXT + "sequence-decls"}


def words(node):
    if node.tag in SKIPPED:
        return ""
    if node.tag in (TEXT + "s", TEXT + "tab", TEXT + "line-break"):
        return " "
    own = node.text or ""
    for child in node:
        own += words(child) + (child.tail or "")
    return own + (" " if node.tag in (TEXT + "p", TEXT + "h") else "")


def cells(row, above):
    """The row's cells by column, those that reach down from a row above included; `above` is kept from row to row."""
    found, at = {}, 0
    for cell in row:
        if cell.tag not in (TABLE + "table-cell", TABLE + "covered-table-cell"):
            continue
        for _ in range(min(50, int(cell.get(TABLE + "number-columns-repeated", "1")))):
            rows, text = above.get(at, (0, ""))
            if rows > 0:
                above[at] = (rows - 1, text)
                found[at] = text
            elif cell.tag == TABLE + "table-cell":
                found[at] = " ".join(words(cell).split())
                above[at] = (int(cell.get(TABLE + "number-rows-spanned", "1")) - 1, found[at])
            at += 1
    return found


def table(node):
    marked = [row for part in node.iter(TABLE + "table-header-rows") for row in part.iter(TABLE + "table-row")]
    rows = list(node.iter(TABLE + "table-row"))
    # A file seldom marks the names of columns as such.
    for heads in {len(marked), 1, 0}:
        above = {}
        read = [cells(row, above) for row in rows]
        head = read[heads - 1] if heads > 0 else {}
        for row in read[heads:]:
            print("; ".join((head[at] + ": " if head.get(at) else "") + cell for at, cell in row.items() if cell))


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
