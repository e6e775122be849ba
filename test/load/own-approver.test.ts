import { describe, expect, it } from 'vitest';
import { isOwnApprover } from '../../src/load/data/own-approver.ts';

const IDS = new Set(['d001', 'd007', 'e-007', 'anna']);
const isId = (word: string): boolean => IDS.has(word);

const WANG = { id: 'D001', names: ['王芳'] };
const ANNA = { id: 'E-007', names: ['Anna Li'] };

describe('approving for oneself, however it is written', () => {
  it.each([
    'D001',
    'd001',
    'Ｄ００１',
    '王芳',
    '王 芳',
    '王　芳',
    'D001 王芳',
    'D001王 芳 王芳',
    '王芳（D001）',
    '王芳/D001',
    'D001-王芳',
    '王芳，客户总监',
    '王 芳 总监',
    '李明、王芳',
  ])('%s is 王芳 (D001)', (approver) => expect(isOwnApprover(approver, WANG, isId)).toBe(true));

  it.each(['李总', '王芳芳', '王芳菲 总监', 'D0011', '王芳（D007）', 'D007 王芳', '王芳总', '何敏'])(
    '%s is not 王芳 (D001)',
    (approver) => expect(isOwnApprover(approver, WANG, isId)).toBe(false),
  );

  it.each([
    'E-007',
    'Anna Li',
    'anna  li',
    'Li, Anna',
    'Anna Li (E-007)',
    'E-007 Anna Li',
    'Anna Li, head of sales',
  ])('%s is Anna Li (E-007)', (approver) => expect(isOwnApprover(approver, ANNA, isId)).toBe(true));

  it.each(['Anna Li Chen', 'Annalise Meyer', 'Anna', 'Li'])('%s is not Anna Li (E-007)', (approver) =>
    expect(isOwnApprover(approver, ANNA, isId)).toBe(false),
  );

  it('a director without a name is known by the id alone', () => {
    expect(isOwnApprover('王芳', { id: 'D001', names: [] }, isId)).toBe(false);
    expect(isOwnApprover('王芳 D001', { id: 'D001', names: [''] }, isId)).toBe(true);
  });
});
