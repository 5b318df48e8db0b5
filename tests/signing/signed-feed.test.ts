import { FlattenedSign, flattenedVerify, importPKCS8, importSPKI, SignJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { fromBase64url, toBase64url } from '../../lib/signing/base64url.ts';
import { openSigned } from '../../lib/signing/open-signed.ts';
import { signFeed } from '../../lib/signing/sign-feed.ts';
import { makeKey, openBackup, pinned, type SigningKey } from '../../lib/signing/signing-key.ts';

const PASSPHRASE = '十二个字以上的口令才算长';
const PAYLOAD = '{"schema":"jiannuo/1","feedId":"示例","seq":7}\n';
const utf8 = (text: string) => new TextEncoder().encode(text);

let key: SigningKey;
let other: SigningKey;
/** A pair that jose made: the same key as a CryptoKey of Node's, and what a page would pin. */
let jose: { privateKey: CryptoKey; pinned: string; raw: Uint8Array<ArrayBuffer> };
let file: string;

beforeAll(async () => {
  key = (await makeKey(PASSPHRASE)).key;
  other = (await makeKey(PASSPHRASE)).key;
  file = await signFeed(utf8(PAYLOAD), key.privateKey, key.kid);
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  const pem = (label: string, bytes: ArrayBuffer) =>
    `-----BEGIN ${label}-----\n${btoa(String.fromCharCode(...new Uint8Array(bytes)))}\n-----END ${label}-----`;
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const privateKey = await importPKCS8(pem('PRIVATE KEY', await crypto.subtle.exportKey('pkcs8', pair.privateKey)), 'ES256');
  await importSPKI(pem('PUBLIC KEY', await crypto.subtle.exportKey('spki', pair.publicKey)), 'ES256');
  jose = { privateKey, pinned: `theirs:${toBase64url(raw)}`, raw };
});

const joseSigned = async (header: Record<string, unknown>) =>
  JSON.stringify(await new FlattenedSign(utf8(PAYLOAD)).setProtectedHeader(header as { alg: string }).sign(jose.privateKey));

describe('a signed feed', () => {
  it('is what was signed, byte for byte', async () => {
    expect(await openSigned(file, pinned([key]))).toEqual({ text: PAYLOAD, verified: true });
  });

  it('is right for an independent verifier', async () => {
    const point = await crypto.subtle.importKey('raw', fromBase64url(key.publicKey), { name: 'ECDSA', namedCurve: 'P-256' }, true, [
      'verify',
    ]);
    const { payload, protectedHeader } = await flattenedVerify(JSON.parse(file), point, { algorithms: ['ES256'] });
    expect(new TextDecoder().decode(payload)).toBe(PAYLOAD);
    expect(protectedHeader).toEqual({ alg: 'ES256', kid: key.kid });
  });

  it('may come from an independent signer', async () => {
    expect(await openSigned(await joseSigned({ alg: 'ES256', kid: 'theirs' }), jose.pinned)).toEqual({ text: PAYLOAD, verified: true });
  });

  it('opens with the current and with the standby key, in whatever order they are pinned', async () => {
    const standby = await signFeed(utf8(PAYLOAD), other.privateKey, other.kid);
    for (const keys of [pinned([key, other]), pinned([other, key]), ` ${pinned([other])} ,\n${pinned([key])}`]) {
      expect((await openSigned(file, keys)).verified).toBe(true);
      expect((await openSigned(standby, keys)).verified).toBe(true);
    }
  });

  it('cannot be shown to be right where there is no WebCrypto, and says so', async () => {
    const own = Object.getOwnPropertyDescriptor(crypto, 'subtle');
    Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
    try {
      expect(await openSigned(file, pinned([key]))).toEqual({ text: PAYLOAD, verified: false });
    } finally {
      if (own) Object.defineProperty(crypto, 'subtle', own);
      else delete (crypto as { subtle?: unknown }).subtle;
    }
  });
});

describe('a file that somebody changed', () => {
  const refused = (forged: string, keys = pinned([key])) =>
    openSigned(forged, keys).then(
      () => 'opened',
      (error: Error) => error.name,
    );

  it('is refused whichever byte is another one', async () => {
    for (let at = 0; at < file.length; at += 1) {
      for (const bit of [1, 2, 4, 8, 16, 32, 64]) {
        const forged = file.slice(0, at) + String.fromCharCode(file.charCodeAt(at) ^ bit) + file.slice(at + 1);
        expect.soft(await refused(forged), `byte ${at}, bit ${bit}`).toMatch(/^Feed(Forged|Unsigned)$/);
      }
    }
  });

  it('is refused however much of it is missing', async () => {
    for (let length = 0; length < file.length; length += 1) expect(await refused(file.slice(0, length))).toMatch(/^Feed(Forged|Unsigned)$/);
  });

  const parts = () => JSON.parse(file) as { payload: string; protected: string; signature: string };
  /** A signature as ASN.1 holds it, which is what OpenSSL writes. */
  const der = (raw: Uint8Array) => {
    const integer = (bytes: Uint8Array) => {
      const lead = (bytes[0] as number) > 127 ? [0] : [];
      return [2, bytes.length + lead.length, ...lead, ...bytes];
    };
    const body = [...integer(raw.subarray(0, 32)), ...integer(raw.subarray(32))];
    return new Uint8Array([0x30, body.length, ...body]);
  };

  const FORGERIES: [name: string, forge: () => string | Promise<string>, refusal: string][] = [
    ['another payload', () => JSON.stringify({ ...parts(), payload: toBase64url(utf8(PAYLOAD.replace('7', '8'))) }), 'FeedForged'],
    [
      'alg: none',
      () => JSON.stringify({ ...parts(), protected: toBase64url(utf8(`{"alg":"none","kid":"${key.kid}"}`)), signature: '' }),
      'FeedForged',
    ],
    [
      'alg: none with a signature',
      () => JSON.stringify({ ...parts(), protected: toBase64url(utf8(`{"alg":"none","kid":"${key.kid}"}`)) }),
      'FeedForged',
    ],
    [
      'HS256 with the public key as the secret',
      async () => {
        const head = toBase64url(utf8(`{"alg":"HS256","kid":"${key.kid}"}`));
        const compact = await new SignJWT({}).setProtectedHeader({ alg: 'HS256', kid: key.kid }).sign(fromBase64url(key.publicKey));
        return JSON.stringify({ ...parts(), protected: head, signature: compact.split('.')[2] });
      },
      'FeedForged',
    ],
    ['a key that is not pinned', () => signFeed(utf8(PAYLOAD), other.privateKey, other.kid), 'FeedForged'],
    ['another key under the name of ours', () => signFeed(utf8(PAYLOAD), other.privateKey, key.kid), 'FeedForged'],
    [
      'a signature in DER',
      () => JSON.stringify({ ...parts(), signature: toBase64url(der(fromBase64url(parts().signature))) }),
      'FeedForged',
    ],
    ['a payload named twice', () => file.replace('{', `{"payload":"${toBase64url(utf8('{}'))}",`), 'FeedUnsigned'],
    ['a payload named twice, the forged one last', () => file.replace(/}$/, `,"payload":"${toBase64url(utf8('{}'))}"}`), 'FeedUnsigned'],
    ['an unprotected header', () => JSON.stringify({ ...parts(), header: { alg: 'ES256' } }), 'FeedUnsigned'],
    ['a critical extension', async () => joseSigned({ alg: 'ES256', kid: key.kid, b64: true, crit: ['b64'] }), 'FeedForged'],
    ['an escaped member', () => file.replace('payload', 'p\\u0061yload'), 'FeedUnsigned'],
    ['a list', () => `[${file}]`, 'FeedUnsigned'],
    ['a plain feed', () => PAYLOAD, 'FeedUnsigned'],
    ['nothing', () => '', 'FeedUnsigned'],
    ['null', () => 'null', 'FeedUnsigned'],
    ['numbers for texts', () => '{"payload":1,"protected":2,"signature":3}', 'FeedUnsigned'],
  ];

  it.each(FORGERIES)('%s is refused', async (_, forge, refusal) => {
    expect(await refused(await forge())).toBe(refusal);
  });

  it('is refused when what the page pins is no key', async () => {
    for (const keys of ['', ':', key.kid, `${key.kid}:`, `${key.kid}:AAAA`, `${key.kid}:%%%`])
      expect(await refused(file, keys)).toBe('FeedForged');
  });
});

describe('a key', () => {
  it('cannot be exported, neither the new one nor the one from its backup', async () => {
    const made = await makeKey(PASSPHRASE);
    const again = await openBackup(made.backup, PASSPHRASE);
    for (const { privateKey } of [made.key, again]) {
      expect(privateKey.extractable).toBe(false);
      for (const format of ['pkcs8', 'jwk'] as const) await expect(crypto.subtle.exportKey(format, privateKey)).rejects.toThrow();
    }
    const signed = await signFeed(utf8(PAYLOAD), again.privateKey, again.kid);
    expect((await openSigned(signed, pinned([made.key]))).verified).toBe(true);
  });

  it('does not come out of its backup with other words, or when the file was changed', async () => {
    const { backup } = await makeKey(PASSPHRASE);
    await expect(openBackup(backup, `${PASSPHRASE}！`)).rejects.toThrow('passphrase');
    await expect(openBackup({ ...backup, kid: other.kid }, PASSPHRASE)).rejects.toThrow('passphrase');
    await expect(openBackup({ ...backup, publicKey: other.publicKey }, PASSPHRASE)).rejects.toThrow('passphrase');
    expect(JSON.stringify(backup)).not.toContain(PASSPHRASE);
  });

  it('is not made under a short passphrase', async () => {
    await expect(makeKey('12345678901')).rejects.toThrow(RangeError);
  });
});
