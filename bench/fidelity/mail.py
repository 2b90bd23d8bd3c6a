# The words of a mail by Python's standard library: its plain text, or its HTML without tags.
# With --whole, also what mail programs show below it: parts of text that are not attached. And what is UTF-8 is read as
# that, whatever it is declared as.
import re
import sys
from email import message_from_binary_file, policy
from html import unescape


def words(part):
    text = part.get_content()
    if '--whole' in sys.argv:
        try:
            text = part.get_payload(decode=True).decode('utf-8')
        except UnicodeDecodeError:
            pass
    if part.get_content_type() == 'text/html':
        text = re.sub(r'(?is)<(script|style|head)\b.*?</\1>', ' ', text)
        text = unescape(re.sub(r'(?i)<(?:/?(?:b|i|u|a|em|strong|span|font)\b)[^>]*>', '', text))
        text = re.sub(r'<[^>]*>', '\n', text)
    return text


with open(sys.argv[1], 'rb') as file:
    message = message_from_binary_file(file, policy=policy.default)
body = message.get_body(preferencelist=('plain', 'html'))
parts = [body]
if '--whole' in sys.argv and message.get_content_type() == 'multipart/mixed':
    parts += [part for part in message.iter_parts()
              if part.get_content_maintype() == 'text' and not part.is_attachment() and part is not body]
print('\n'.join(words(part) for part in parts))
