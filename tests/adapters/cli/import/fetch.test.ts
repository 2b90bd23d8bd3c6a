// Fetching: what may not be reached is refused, also where a redirect or a name leads there later.
import { describe, expect, test } from 'vitest';
import { isPublic } from '../../../../adapters/cli/import/addresses.ts';
import { nameFor } from '../../../../adapters/cli/import/candidates.ts';
import { extensionOfDownload } from '../../../../adapters/cli/import/extension.ts';
import { fetchDocument, internet } from '../../../../adapters/cli/import/fetch.ts';
import { here, serve } from './serve.ts';

const text = { 'content-type': 'text/plain; charset=utf-8' };

test('a document comes as it was sent, with its type and address', async () => {
  const body = Buffer.from([0, 255, 13, 10, 128]);
  const port = await serve((_, response) =>
    response.writeHead(200, { 'content-type': 'Application/PDF; a=b' }).end(body),
  );
  expect(await fetchDocument(`http://docs.test:${port}/a.pdf?x=1#page=2`, here)).toEqual({
    bytes: body,
    url: `http://docs.test:${port}/a.pdf?x=1`,
    contentType: 'application/pdf',
  });
});

describe('an address is public', () => {
  test.each(['93.184.216.34', '8.8.8.8', '2606:4700:4700::1111'])('%s', (address) => {
    expect(isPublic(address)).toBe(true);
  });

  test.each([
    ['loopback', '127.0.0.1', '127.8.8.8', '::1'],
    ['private', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fc00::1', 'fd12:3456::1'],
    ['link-local', '169.254.169.254', 'fe80::1'],
    ['shared by a provider’s customers', '100.64.0.1', '100.127.255.254'],
    ['multicast or broadcast', '224.0.0.1', '239.255.255.250', '255.255.255.255', 'ff02::1'],
    ['unspecified', '0.0.0.0', '::'],
    [
      'IPv4 in IPv6',
      '::ffff:127.0.0.1',
      '::ffff:8.8.8.8',
      '64:ff9b::7f00:1',
      '2002:7f00:1::',
      '2001:0:7f00:1::',
    ],
    ['set apart', '192.0.2.1', '198.51.100.1', '203.0.113.1', '198.18.0.1', '240.0.0.1', '2001:db8::1'],
    ['none', 'localhost', '', '999.1.1.1'],
  ])('but not where it is %s', (_why, ...addresses) => {
    expect(addresses.filter(isPublic)).toEqual([]);
  });
});

describe('refused, without a connection', () => {
  const refusals = (address: string) => fetchDocument(address, internet);

  test.each([
    'http://127.0.0.1:%d/',
    'http://127.1:%d/',
    'http://2130706433:%d/',
    'http://0x7f.0.0.1:%d/',
    'http://0:%d/',
    'http://[::1]:%d/',
    'http://[::ffff:127.0.0.1]:%d/',
    'http://localhost:%d/',
  ])('%s', async (address) => {
    let asked = 0;
    const port = await serve((_, response) => {
      asked += 1;
      response.end('secret');
    });
    await expect(refusals(address.replace('%d', String(port)))).rejects.toMatchObject({
      code: 'FETCH_REFUSED',
      message: expect.stringContaining('is not a public address'),
    });
    expect(asked).toBe(0);
  });

  test.each(['file:///etc/passwd', 'ftp://example.org/a', 'data:text/plain,a', 'gopher://example.org/'])(
    '%s',
    async (address) => {
      await expect(refusals(address)).rejects.toMatchObject({
        message: expect.stringContaining('only http and https'),
      });
    },
  );

  test('an address with a password, or none at all', async () => {
    await expect(refusals('https://ada:secret@example.org/')).rejects.toMatchObject({
      code: 'FETCH_REFUSED',
    });
    await expect(refusals('http://')).rejects.toMatchObject({ code: 'FETCH_REFUSED' });
  });
});

describe('a redirect', () => {
  test('is followed, and the address where it ends is the document’s', async () => {
    const port = await serve((request, response) => {
      if (request.url === '/b/end.txt') response.writeHead(200, text).end('The end.');
      else response.writeHead(302, { location: request.url === '/a' ? '/b/next' : 'end.txt' }).end();
    });
    expect((await fetchDocument(`http://docs.test:${port}/a`, here)).url).toBe(
      `http://docs.test:${port}/b/end.txt`,
    );
  });

  test.each(['http://127.0.0.2:%d/', 'http://[::1]:%d/', 'file:///etc/passwd'])(
    'to %s is refused',
    async (target) => {
      const port = await serve((request, response) => {
        const location = target.replace('%d', String(request.socket.localPort));
        response.writeHead(302, { location }).end();
      });
      await expect(fetchDocument(`http://docs.test:${port}/`, here)).rejects.toMatchObject({
        code: 'FETCH_REFUSED',
      });
    },
  );

  test('that never ends is given up', async () => {
    const port = await serve((_, response) => response.writeHead(302, { location: '/again' }).end());
    await expect(fetchDocument(`http://docs.test:${port}/`, here)).rejects.toThrow(
      'redirects more than 5 times',
    );
  });
});

describe('a name', () => {
  test('is resolved once for a connection, which goes to the address that was checked', async () => {
    const reached: (string | undefined)[] = [];
    const port = await serve((request, response) => {
      reached.push(request.socket.localAddress);
      response.writeHead(200, text).end('Here.');
    });
    const answers = ['127.0.0.1', '127.0.0.2', '127.0.0.2'];
    const resolve = async () => [{ address: answers.shift() ?? '127.0.0.2', family: 4 }];
    await fetchDocument(`http://rebind.test:${port}/`, { ...here, resolve });
    expect(reached).toEqual(['127.0.0.1']);
    expect(answers).toHaveLength(2);
  });

  test('that leads elsewhere after a redirect is refused there', async () => {
    let asked = 0;
    const port = await serve((_, response) => {
      asked += 1;
      response.writeHead(302, { location: '/secret', connection: 'close' }).end();
    });
    const answers = ['127.0.0.1'];
    const resolve = async () => [{ address: answers.shift() ?? '127.0.0.2', family: 4 }];
    await expect(fetchDocument(`http://rebind.test:${port}/`, { ...here, resolve })).rejects.toThrow(
      'rebind.test is refused: 127.0.0.2 is not a public address',
    );
    expect(asked).toBe(1);
  });

  test('with one bad address among good ones is refused', async () => {
    const resolve = async () => ['127.0.0.1', '10.0.0.1'].map((address) => ({ address, family: 4 }));
    await expect(fetchDocument('http://docs.test/', { ...here, resolve })).rejects.toThrow(
      '10.0.0.1 is not a public address',
    );
  });

  test('that nobody knows is a failure that says so', async () => {
    const resolve = () => Promise.reject(new Error('getaddrinfo ENOTFOUND docs.test'));
    await expect(fetchDocument('http://docs.test/', { ...here, resolve })).rejects.toMatchObject({
      code: 'FETCH_FAILED',
      message: expect.stringContaining('ENOTFOUND'),
    });
  });
});

describe('given up', () => {
  test.each([true, false])('is what is larger than allowed, its length told before: %s', async (told) => {
    const port = await serve((_, response) => {
      response.writeHead(200, told ? { ...text, 'content-length': '2001' } : text);
      for (let part = 0; part < 2001; part += 69) response.write('x'.repeat(69));
      response.end();
    });
    await expect(fetchDocument(`http://docs.test:${port}/`, { ...here, bytes: 2000 })).rejects.toMatchObject({
      code: 'FETCH_REFUSED',
      message: expect.stringContaining('is larger than'),
    });
    expect((await fetchDocument(`http://docs.test:${port}/`, { ...here, bytes: 2001 })).bytes).toHaveLength(
      2001,
    );
  });

  test('is a server that never comes to an end', async () => {
    const port = await serve((_, response) => response.writeHead(200, text).write('a beginning'));
    await expect(fetchDocument(`http://docs.test:${port}/`, { ...here, milliseconds: 200 })).rejects.toThrow(
      'it took longer than 0.2 s',
    );
  });

  test('is an answer that is no document', async () => {
    const port = await serve((_, response) => response.writeHead(404, text).end('Not here.'));
    await expect(fetchDocument(`http://docs.test:${port}/`, here)).rejects.toThrow('with status 404');
  });
});

test.each([
  ['text/html', 'https://a.org/x.php', '.html'],
  ['application/pdf', 'https://a.org/download', '.pdf'],
  ['text/plain', 'https://a.org/notes.md', '.md'],
  ['text/plain', 'https://a.org/notes', '.txt'],
  ['', 'https://a.org/notes.srt', '.srt'],
  ['application/octet-stream', 'https://a.org/notes', undefined],
  ['image/gif', 'https://a.org/notes.txt', undefined],
])('what comes as %j from %s ends in %s', (type, url, extension) => {
  expect(extensionOfDownload(type, url)).toBe(extension);
});

test.each([
  ['https://a.org/reports/toll%20of%202021.html', 'toll-of-2021'],
  ['https://a.org/', 'a-org'],
  ['https://a.org/%2e%2e%2f%2e%2e%2fetc%2fpasswd', 'etc-passwd'],
  ['https://a.org/.hidden', 'hidden'],
  ['https://a.org/%E0%A4%A', 'E0-A4-A'],
  ['https://a.org/..;/', 'page'],
])('%s becomes a file named %s', (url, name) => {
  expect(nameFor(url)).toBe(name);
});
