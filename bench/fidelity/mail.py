# The words of a mail by Python's standard library: its plain text, or its HTML without tags.
import re
import sys
from email import message_from_binary_file, policy
from html import unescape

with open(sys.argv[1], 'rb') as file:
    message = message_from_binary_file(file, policy=policy.default)
body = message.get_body(preferencelist=('plain', 'html'))
text = body.get_content()
if body.get_content_type() == 'text/html':
    text = re.sub(r'(?is)<(script|style|head)\b.*?</\1>', ' ', text)
    text = unescape(re.sub(r'(?i)<(?:/?(?:b|i|u|a|em|strong|span|font)\b)[^>]*>', '', text))
    text = re.sub(r'<[^>]*>', '\n', text)
print(text)
