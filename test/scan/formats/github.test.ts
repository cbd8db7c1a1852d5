import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/core/report/judge.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { github as format } from '../../../src/scan/formats/github.ts';
import { cookie, known, lists, declares, notice, request, visit } from '../../core/build.ts';

const github = (report: Report): string => format.all([report], { colour: false });
const report = (): Report =>
  judge([visit([request('counter.example'), request('mapper.example')])], [notice()], known);

/** As the runner reads a line: https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs */
function read(line: string): { name: string; title: string; message: string } | null {
  const found = /^::(\w+) title=([^:]*?)::(.*)$/su.exec(line);
  if (found === null) return null;
  const [, name = '', title = '', message = ''] = found;
  return { name, title: unescaped(title), message: unescaped(message) };
}
const unescaped = (text: string): string =>
  text
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%0A', '\n')
    .replaceAll('%0D', '\r')
    .replaceAll('%25', '%');

describe('annotations', () => {
  it('are an error for what decides, a notice for advice', () => {
    const told = github(report()).trim().split('\n').map(read);
    expect(
      told.find((one) => one?.title.includes('undeclared-third-party') && one.message.includes('Counter'))
        ?.name,
    ).toBe('error');
    expect(told.find((one) => one?.message.includes('Mapper'))?.name).toBe('notice');
  });

  it('leave out what is ignored', () => {
    const one = report();
    const ignored = {
      ...one,
      findings: one.findings.map((each) => ({ ...each, ignored: { reason: 'r', until: null } })),
    };
    expect(github(ignored)).toBe('');
  });

  it('say of a page that was not seen that nothing is known of it', () => {
    const told = github(judge([visit([], { settled: false })], [notice()], known));
    expect(told).toMatch(/^::(?:warning|error) /m);
  });

  it.each([
    '\n::error::pwned',
    '\r\n::add-mask::x',
    '##[add-path]/tmp',
    '%0A::set-env name=A::b',
    'a::stop-commands::t',
    'a,file=b:c',
  ])('give no command to a page that says %j', (word) => {
    const said = notice({
      listsCookies: true,
      declarations: [declares('mapper', { cookies: [lists('mapid')], quote: word })],
    });
    const text = github(
      judge([visit([cookie(word, { days: 3 }), request(`${'x'}.example`)])], [said], known),
    );
    expect(text).not.toBe('');
    for (const line of text.trimEnd().split('\n')) {
      expect(line).toMatch(/^::(?:error|warning|notice) title=[^:,]*::/);
      expect(line).not.toContain('##[');
    }
  });

  it('are one command a line, whatever a page says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (word) => {
        const text = github(
          judge([visit([cookie(word, { days: 3 })])], [notice({ listsCookies: true })], known),
        );
        for (const line of text
          .trimEnd()
          .split('\n')
          .filter((each) => each !== ''))
          expect(read(line)).not.toBeNull();
        expect(text).not.toMatch(/\r|\u2028/);
      }),
      { numRuns: 100 },
    );
  });
});
