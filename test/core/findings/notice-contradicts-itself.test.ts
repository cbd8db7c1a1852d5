import { describe, expect, it } from 'vitest';
import { claims, declares, fired, lists, notice, outcomes, request } from '../build.ts';

describe('notice-contradicts-itself', () => {
  const id = 'notice-contradicts-itself';
  it('fires where one cookie has two lifetimes', () => {
    const cookies = [lists('_counter', { seconds: 86_400 }), lists('_counter', { seconds: 864_000 })];
    expect(outcomes(fired(id, [], [notice({ declarations: [declares('counter', { cookies })] })]))).toEqual([
      'contradiction medium',
    ]);
  });
  it('fires where one of the two entries says whose the cookie is, and only one product has that name', () => {
    const short = lists('_counter', { seconds: 86_400 });
    const long = lists('_counter', { seconds: 63_072_000 });
    const oneNamed = [declares('counter', { cookies: [long] }), declares(null, { cookies: [short] })];
    expect(outcomes(fired(id, [], [notice({ declarations: oneNamed })]))).toEqual(['contradiction medium']);
    const twoNamed = [...oneNamed, declares('mapper', { cookies: [short] })];
    expect(fired(id, [], [notice({ declarations: twoNamed })])).toEqual([]);
  });
  it('does not fire for one name under two products, or where one lifetime is unknown', () => {
    const two = [
      declares('counter', { cookies: [lists('id', { seconds: 60 })] }),
      declares('mapper', { cookies: [lists('id', { seconds: 864_000 })] }),
    ];
    expect(fired(id, [], [notice({ declarations: two })])).toEqual([]);
    const unknown = [declares('counter', { cookies: [lists('id'), lists('id', { seconds: 864_000 })] })];
    expect(fired(id, [], [notice({ declarations: unknown })])).toEqual([]);
  });
  const both = notice({
    declarations: [declares('counter', { quote: 'Visitors are assigned a unique user identifier (UUID)' })],
    claims: [claims('no-personal-information-collected')],
  });
  it('weighs where the page uses what collects an identifier, and is advice elsewhere', () => {
    const found = fired(id, [request('counter.example')], [both]);
    expect(outcomes(found)).toEqual(['contradiction medium']);
    expect(found[0]?.observed).toBe(
      'Of counter, which this page uses, the privacy notice says “Visitors are assigned a unique user identifier (UUID)”. That does not go with what it says elsewhere.',
    );
    expect(outcomes(fired(id, [], [both]))).toEqual(['advisory info']);
  });
  it('says nothing where what is denied excepts something', () => {
    for (const qualification of ['except what is needed to run the site', 'heblaw am eich cyfeiriad IP']) {
      const some = { ...both, claims: [claims('no-personal-information-collected', { qualification })] };
      expect(fired(id, [request('counter.example')], [some])).toEqual([]);
    }
  });
  it('is advice where the consent tool and the notice give one cookie two lifetimes, nothing where two readings do', () => {
    const kept = (layer: 'bundled' | 'read' | 'consent-tool', days: number) =>
      notice({
        id: layer,
        layer,
        declarations: [declares('counter', { cookies: [lists('_counter', { seconds: days * 86_400 })] })],
      });
    expect(outcomes(fired(id, [], [kept('bundled', 30), kept('consent-tool', 365)]))).toEqual([
      'advisory low',
    ]);
    expect(fired(id, [], [kept('bundled', 30), kept('consent-tool', 30)])).toEqual([]);
    expect(fired(id, [], [kept('bundled', 30), kept('read', 365)])).toEqual([]);
    expect(fired(id, [], [kept('bundled', 30), kept('read', 365), kept('consent-tool', 365)])).toEqual([]);
  });
});
