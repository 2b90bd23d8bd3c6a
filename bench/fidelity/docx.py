# The text of a Word file by the standard library: rows of tables with the names of their columns, and cells that reach over
# several rows in each of them. Tables of contents, deleted and hidden text, fields' instructions and notes are left out.
import sys
import zipfile
from xml.etree import ElementTree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SKIPPED = {W + name for name in ("del", "moveFrom", "instrText", "footnoteReference", "endnoteReference", "txbxContent")}


def text_of(node):
    if node.tag in SKIPPED or node.find(W + "rPr/" + W + "vanish") is not None:
        return ""
    if node.tag == W + "t":
        return node.text or ""
    if node.tag in (W + "tab", W + "br", W + "cr"):
        return " "
    if node.tag == W + "noBreakHyphen":
        return "-"
    return "".join(text_of(child) for child in node) + (" " if node.tag == W + "p" else "")


def rows_of(table):
    above = {}
    for row in table.findall(W + "tr"):
        found, at = {}, 0
        for cell in row.findall(W + "tc"):
            span = cell.find(W + "tcPr/" + W + "gridSpan")
            merged = cell.find(W + "tcPr/" + W + "vMerge")
            goes_on = merged is not None and merged.get(W + "val", "continue") == "continue"
            found[at] = above.get(at, "") if goes_on else " ".join(text_of(cell).split())
            above[at] = found[at]
            at += int(span.get(W + "val")) if span is not None else 1
        yield found


def table(node):
    rows = list(rows_of(node))
    for heads in (0, 1):
        head = rows[0] if heads and rows else {}
        for row in rows[heads:]:
            print("; ".join((head[at] + ": " if head.get(at) else "") + cell for at, cell in row.items() if cell))


def walk(node):
    for child in node:
        if child.tag == W + "tbl":
            table(child)
        elif child.tag == W + "p":
            print(" ".join(text_of(child).split()))
        elif child.tag == W + "sdt" and child.find(W + "sdtPr/" + W + "docPartObj") is not None:
            continue
        else:
            walk(child)


walk(ElementTree.fromstring(zipfile.ZipFile(sys.argv[1]).read("word/document.xml")))
