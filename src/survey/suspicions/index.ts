import type { Report } from '../../model/problem.ts';
import type { CustomerList } from '../customers.ts';
import { reachesOf } from '../reach.ts';
import { address } from './address.ts';
import { fewInvited } from './few-invited.ts';
import { friends } from './friends.ts';
import { minute } from './minute.ts';
import { responseRate } from './response-rate.ts';
import { straightLine } from './straight-line.ts';
import type { Sheet, Suspicion } from './suspicion.ts';
import { unknownAccount } from './unknown-account.ts';

/** Every suspicion, in the order in which they are told. */
const SUSPICIONS: readonly Suspicion[] = [
  address,
  minute,
  straightLine,
  unknownAccount,
  fewInvited,
  friends,
  responseRate,
];

/**
 * Names whatever is suspicious about sheets and how a survey reached the customers; nothing is left out for it.
 *
 * @param customers the list of everyone who could have been asked, where there is one.
 */
export function suspicionsOf(
  sheets: readonly Sheet[],
  customers: CustomerList | number | undefined,
  report: Report,
): void {
  const answered = new Set(sheets.flatMap(({ account }) => account ?? []));
  const list = typeof customers === 'object' ? customers : undefined;
  const reaches = list === undefined ? [] : reachesOf(list, answered);
  const accounts = list && new Set(list.customers.map(({ account }) => account));
  for (const suspicion of SUSPICIONS) suspicion({ sheets, reaches, accounts }, report);
}
