# The rows of a table by Python's standard library, written the way quotes show them.
import csv
import sys

raw = open(sys.argv[1], 'rb').read()
try:
    text = raw.decode('utf-8-sig')
except UnicodeDecodeError:
    text = raw.decode('cp1252')
try:
    dialect = csv.Sniffer().sniff(text[:20000], delimiters=',;\t|')
except csv.Error:
    dialect = csv.excel_tab if sys.argv[1].endswith('.tsv') else csv.excel
rows = [row for row in csv.reader(text.splitlines(True), dialect) if any(cell.strip() for cell in row)]
head = rows[0]
for row in rows[1:]:
    print('; '.join(f'{name}: {cell}' for name, cell in zip(head, row) if cell.strip()))
