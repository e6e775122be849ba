import { partition } from '../maths/partition.ts';
import type { Customer, CustomerList } from './customers.ts';
import type { Reach } from './suspicions/suspicion.ts';

const isKnown = (value: unknown): boolean => value !== undefined;

/**
 * How far a survey reached the customers of each group, or of all where there are no groups.
 *
 * @param answered the accounts that answered.
 */
export function reachesOf({ file, customers }: CustomerList, answered: ReadonlySet<string>): Reach[] {
  const groups = partition(customers, ({ group }) => group);
  return [...groups].map(([group, own]) => ({ file, group, ...reachOf(own, answered) }));
}

function reachOf(own: readonly Customer[], answered: ReadonlySet<string>): Omit<Reach, 'file' | 'group'> {
  const count = (matches: (customer: Customer) => boolean | undefined): number =>
    own.filter((customer) => matches(customer) === true).length;
  const saysInvited = own.some(({ invited }) => isKnown(invited));
  const saysLast = own.some(({ last }) => isKnown(last));
  const saysInvitedLast = own.some(({ invitedLast }) => isKnown(invitedLast));
  const wasPromoter = ({ last = 0 }: Customer): boolean => last >= 9;
  return {
    customers: own.length,
    invited: saysInvited ? count(({ invited }) => invited) : undefined,
    answered: saysInvited
      ? count(({ invited, account }) => invited === true && answered.has(account))
      : undefined,
    last:
      saysInvitedLast && saysLast
        ? {
            invited: count(({ invitedLast }) => invitedLast),
            answered: count(({ invitedLast, last }) => invitedLast === true && isKnown(last)),
          }
        : undefined,
    friends:
      saysInvited && saysLast
        ? {
            all: [count(wasPromoter), count(({ last }) => isKnown(last))],
            invited: [
              count((customer) => customer.invited === true && wasPromoter(customer)),
              count(({ invited, last }) => invited === true && isKnown(last)),
            ],
          }
        : undefined,
  };
}
