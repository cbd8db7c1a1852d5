import { describe, expect, it } from 'vitest';
import { StorageLog } from '../../../src/scan/observe/storage-log.ts';
import { START } from '../events.ts';

const local = { securityOrigin: 'https://www.anytown.gov.uk', isLocalStorage: true };
const session = { ...local, isLocalStorage: false };
const keys = (log: StorageLog): string[] =>
  log.seens(START).map(({ kind, key, at }) => `${kind}:${key}@${at}`);

describe('storage as the browser tells of it', () => {
  it('holds what was there for a while, though it is gone at the end', () => {
    const log = new StorageLog();
    log.added(local, 'seen', 10, START + 100);
    log.added(session, 'step', 10, START + 200);
    log.removed(local, 'seen', START + 900);
    log.cleared(session, START + 900);
    expect(keys(log)).toEqual(['local:seen@100', 'session:step@200']);
  });

  it('holds no trial, unless the key is then kept', () => {
    const log = new StorageLog();
    log.added(local, 'can', 1, START + 100);
    log.removed(local, 'can', START + 101);
    log.added(session, 'may', 1, START + 100);
    log.cleared(session, START + 101);
    expect(keys(log)).toEqual([]);
    log.added(local, 'can', 1, START + 300);
    expect(keys(log)).toEqual(['local:can@300']);
  });

  it('takes nothing for a trial that it heard of at once only because it was held up', () => {
    const log = new StorageLog();
    log.heldUp(START + 900);
    log.added(local, 'seen', 1, START + 901);
    log.removed(local, 'seen', START + 901);
    log.added(local, 'can', 1, START + 1900);
    log.removed(local, 'can', START + 1901);
    expect(keys(log)).toEqual(['local:seen@901']);
  });

  it('believes the hooks that it was a trial, however late it hears of both', () => {
    const origin = 'https://www.anytown.gov.uk';
    const log = new StorageLog();
    log.heldUp(START + 900);
    for (const key of ['can', 'seen']) {
      log.added(local, key, 1, START + 901);
      log.removed(local, key, START + 901);
    }
    log.added(session, 'can', 1, START + 2000);
    log.removed(session, 'can', START + 2300);
    log.tried(origin, { kind: 'local', key: 'can' });
    log.tried('https://other.example', { kind: 'local', key: 'seen' });
    log.tried(origin, { kind: 'session', key: 'seen' });
    expect(keys(log)).toEqual(['local:seen@901', 'session:can@2000']);
    log.tried(origin, { kind: 'session', key: 'can' });
    expect(keys(log)).toEqual(['local:seen@901']);
  });

  it('takes what was written once more for no trial, though one came before or after it', () => {
    const tried = { kind: 'local', key: 'seen' } as const;
    const [early, late] = [new StorageLog(), new StorageLog()];
    const hold = (log: StorageLog, from: number): void => {
      log.added(local, 'seen', 1, START + from);
      log.removed(local, 'seen', START + from + 900);
    };
    const attempt = (log: StorageLog, from: number): void => {
      log.added(local, 'seen', 1, START + from);
      log.removed(local, 'seen', START + from + 1);
      log.tried('https://www.anytown.gov.uk', tried);
    };
    attempt(early, 100);
    hold(early, 1000);
    hold(late, 100);
    attempt(late, 2000);
    expect([keys(early), keys(late)]).toEqual([['local:seen@1000'], ['local:seen@100']]);
  });

  it('knows frames of other sites by their storage key, and drops what has no origin', () => {
    const log = new StorageLog();
    const frame = { securityOrigin: '', storageKey: 'https://embed.example/^0https://anytown.gov.uk' };
    log.added({ ...frame, isLocalStorage: true }, 'a', 1, START);
    log.added({ securityOrigin: 'null', isLocalStorage: true }, 'b', 1, START);
    expect(log.seens(START).map(({ host, key }) => `${key}@${host}`)).toEqual(['a@embed.example']);
  });

  it('says where there was more than is kept, or than the browser is let tell', () => {
    const many = new StorageLog();
    for (let key = 0; key < 6000; key += 1) many.added(local, String(key), 1, START + key);
    expect(many.seens(START)).toHaveLength(5000);
    const large = new StorageLog();
    expect(large.added(local, 'a', 40_000_000, START)).toBe(true);
    expect(large.added(local, 'b', 40_000_000, START)).toBe(false);
    for (const log of [many, large]) {
      expect(log.gaps()).toMatchObject([{ code: 'bound-reached', loses: ['storage'] }]);
    }
    expect(new StorageLog().gaps()).toEqual([]);
  });
});
