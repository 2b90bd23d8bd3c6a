# Measures Tantivy for bench/search.ts: python3 tantivy.py FOLDER BOOST index, then … FOLDER BOOST search 40,100. Needs tantivy.
import sys
# Python looks beside this file first, which has the name of the package.
sys.path.pop(0)
import json, os, time
import tantivy

folder, boost, step = sys.argv[1], float(sys.argv[2]), sys.argv[3]
place = os.path.join(folder, 'tantivy')
builder = tantivy.SchemaBuilder()
for field in ('own', 'headings'):
    builder.add_text_field(field, stored=False, tokenizer_name='whitespace', index_option='freq')
schema = builder.build()

if step == 'index':
    os.mkdir(place)
    writer = tantivy.Index(schema, path=place).writer(heap_size=1_000_000_000, num_threads=1)
    with open(os.path.join(folder, 'passages.txt'), encoding='utf8') as lines:
        for own in lines:
            writer.add_document(tantivy.Document(own=own.strip(), headings=next(lines).strip()))
    writer.commit()
    writer.wait_merging_threads()
    sys.exit()

def query(lookups):
    fields = (('own', 1.0), ('headings', boost))
    return tantivy.Query.boolean_query([
        (tantivy.Occur.Should, tantivy.Query.boost_query(
            tantivy.Query.term_query(schema, field, lookup['term'], 'freq'), weight * lookup['weight']))
        for lookup in lookups for field, weight in fields
    ])

index = tantivy.Index.open(place)
searcher = index.searcher()
with open(os.path.join(folder, 'questions.json'), encoding='utf8') as file:
    questions = json.load(file)
times = {}
for kind, asked in questions.items():
    queries = [query(lookups) for lookups in asked]
    for limit in map(int, sys.argv[4].split(',')):
        # The first time reads the file.
        for made in queries:
            searcher.search(made, limit, count=False)
        measured = []
        for made in queries:
            began = time.perf_counter()
            searcher.search(made, limit, count=False)
            measured.append((time.perf_counter() - began) * 1000)
        times[f'{kind}, best {limit}'] = measured
print(json.dumps(times))
