import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Run, runCli } from '../run.ts';
import { everyCase, scoredCases } from './cases.ts';

const CASES = await scoredCases(40, 4001);

afterEach(() => {
  vi.unstubAllEnvs();
});

/** The JSON as text, in which only what is said of problems may be in another language. */
const withoutWords = (text: string): string =>
  JSON.stringify(JSON.parse(text, (key, value) => (key === 'message' || key === 'hint' ? '' : value)));

const inLanguages = async (
  args: readonly string[],
  files: Readonly<Record<string, string>>,
): Promise<readonly [Run, Run, Run]> => [
  await runCli([...args, '--lang', 'en'], files),
  await runCli([...args, '--lang', 'zh'], files),
  await runCli(args, files, { environment: { LANG: 'zh_CN.GB18030', LC_ALL: 'zh_TW.UTF-8' } }),
];

describe('the language', () => {
  it('never changes the JSON, but for messages', async () => {
    await everyCase(CASES, async ({ given: { args, files } }) => {
      const [english, chinese, byLocale] = await inLanguages(args, files);
      expect(withoutWords(chinese.stdout)).toBe(withoutWords(english.stdout));
      expect(byLocale.stdout).toBe(chinese.stdout);
      expect(chinese.code).toBe(english.code);
    });
  });

  it('never changes the CSV at all, nor the one with a row a metric', async () => {
    await everyCase(CASES.slice(0, 20), async ({ given: { args, files } }) => {
      for (const detail of [[], ['--detail']]) {
        const asked = args.map((arg) => (arg === 'json' ? 'csv' : arg)).concat(detail);
        const [english, chinese, byLocale] = await inLanguages(asked, files);
        expect(chinese.stdout).toBe(english.stdout);
        expect(byLocale.stdout).toBe(english.stdout);
      }
    });
  });
});

describe('the same input', () => {
  it('gives the same bytes in every time zone, and twice', async () => {
    await everyCase(CASES.slice(0, 20), async ({ given: { args, files } }) => {
      const outputs: string[] = [];
      for (const zone of ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Shanghai']) {
        vi.stubEnv('TZ', zone);
        const { stdout, stderr } = await runCli(args, files);
        outputs.push(`${stdout}\n${stderr}`);
      }
      expect(new Set(outputs).size).toBe(1);
    });
  });

  it('gives the same CSV wherever the folder lies', async () => {
    await everyCase(CASES.slice(0, 20), async ({ given }) => {
      const { args, files } = { ...given, args: given.args.map((arg) => (arg === 'json' ? 'csv' : arg)) };
      const elsewhere = Object.fromEntries(
        Object.entries(files).map(([name, text]) => [`somewhere/else/${name}`, text]),
      );
      const [near, far] = [
        await runCli(args, files),
        await runCli(
          args.map((arg) => (arg in files ? `somewhere/else/${arg}` : arg)),
          elsewhere,
        ),
      ];
      expect(far.stdout).toBe(near.stdout);
    });
  });
});
