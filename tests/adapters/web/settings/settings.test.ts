// Where the program listens, and that other machines are not let in by accident.
import { describe, expect, it } from 'vitest';
import { readWebSettings } from '../../../../adapters/web/settings/settings.ts';

const token = 'a-token-of-many-letters';

describe('PORT and HOST', () => {
  it('keep the pages to this machine, and let a platform in from everywhere', () => {
    expect(readWebSettings({}, false)).toMatchObject({
      listen: { port: 3000, host: '127.0.0.1' },
      access: 'everyone',
    });
    expect(readWebSettings({ PORT: '8080', HOST: '' }, true).listen).toEqual({ port: 8080 });
    expect(readWebSettings({ HOST: '::1' }, true).listen).toEqual({ port: 3000, host: '::1' });
  });

  it.each(['65536', '-1', 'x', '3000.5', '3e3'])('refuse %s by name', (PORT) => {
    expect(() => readWebSettings({ PORT }, false)).toThrow(`PORT is "${PORT}"`);
  });
});

describe('beyond this machine', () => {
  it.each(['0.0.0.0', '::', '192.168.1.7', 'example.org'])('HOST %s alone is refused', (HOST) => {
    expect(() => readWebSettings({ HOST }, false)).toThrow(
      /anyone who reaches this machine could read the documents\. Set VERBATIM_SIGN_IN=1 or VERBATIM_ADMIN_TOKEN/,
    );
  });

  it.each(['127.0.0.1', '127.1.2.3', '::1', 'localhost'])('HOST %s is this machine', (HOST) => {
    expect(readWebSettings({ HOST }, false).access).toBe('everyone');
  });

  it('the administrator’s token lets in its holders, and VERBATIM_PUBLIC=1 everyone', () => {
    const HOST = '0.0.0.0';
    expect(readWebSettings({ HOST, VERBATIM_ADMIN_TOKEN: token }, false).access).toBe('signed-in');
    expect(readWebSettings({ HOST, VERBATIM_PUBLIC: '1' }, false).access).toBe('everyone');
  });

  it('a public address is: a proxy passes on what comes from elsewhere', () => {
    const url = { VERBATIM_PUBLIC_URL: 'https://verbatim.example' };
    expect(readWebSettings(url, false)).toMatchObject({ access: 'nobody', isLocalOnly: false });
    expect(readWebSettings({ ...url, VERBATIM_ADMIN_TOKEN: token }, false).access).toBe('signed-in');
    expect(readWebSettings({ ...url, VERBATIM_PUBLIC: '1' }, false).access).toBe('everyone');
    const own = { VERBATIM_PUBLIC_URL: 'http://localhost:3000' };
    expect(readWebSettings(own, false)).toMatchObject({ access: 'everyone', isLocalOnly: true });
  });

  it('a platform’s requests do not open the pages to everybody', () => {
    expect(readWebSettings({}, true).access).toBe('nobody');
    expect(readWebSettings({ VERBATIM_ADMIN_TOKEN: token }, true).access).toBe('signed-in');
  });
});

describe('tokens and addresses', () => {
  it('are refused without being repeated', () => {
    for (const name of ['VERBATIM_ADMIN_TOKEN', 'VERBATIM_API_TOKENS']) {
      expect(() => readWebSettings({ [name]: 'hunter2' }, false)).toThrow(name);
      expect(() => readWebSettings({ [name]: 'hunter2' }, false)).not.toThrow('hunter2');
    }
  });

  it.each(['javascript:alert(1)', 'verbatim.example.org', 'ftp://x', 'https://a.example/docs'])(
    '%s is no public address',
    (url) => {
      expect(() => readWebSettings({ VERBATIM_PUBLIC_URL: url }, false)).toThrow('VERBATIM_PUBLIC_URL is');
    },
  );

  it('lose the slash at their end', () => {
    const { publicUrl } = readWebSettings({ VERBATIM_PUBLIC_URL: 'https://a.example/' }, false);
    expect(publicUrl).toBe('https://a.example');
  });
});
