import { contactsInWords } from '../tags/tag-words.web.ts';
import type { BulkWork, LeftWhy } from './bulk.contract.ts';

type Named = Pick<BulkWork, 'action' | 'tags' | 'type' | 'total'>;

/** What goes on: "Deleting 12,403 contacts", "Adding the tags VIP, Press to 340 contacts". */
export function doingInWords(work: Named, contacts = contactsInWords(work.total)): string {
  const { action, tags, type } = work;
  if (action === 'delete') return `Deleting ${contacts}`;
  if (action === 'addTags') return `Adding ${tagsNamed(tags)} to ${contacts}`;
  if (action === 'removeTags') return `Removing ${tagsNamed(tags)} from ${contacts}`;
  if (action === 'setType') return `Setting ${contacts} to ${type}`;
  return `Undoing changes to ${contacts}`;
}

/** What it was in the end, with whom it changed: "Added the tag VIP to 340 contacts". */
export function doneInWords(work: Named, contacts: string): string {
  const { action, tags, type } = work;
  if (action === 'delete') return `Deleted ${contacts}`;
  if (action === 'addTags') return `Added ${tagsNamed(tags)} to ${contacts}`;
  if (action === 'removeTags') return `Removed ${tagsNamed(tags)} from ${contacts}`;
  if (action === 'setType') return `Set ${contacts} to ${type}`;
  return `Undid changes to ${contacts}`;
}

/** What came of the contacts that were not changed: "2 were gone already"; none where all were. */
export function othersInWords(work: Named & Pick<BulkWork, 'unchanged' | 'left'>): string[] {
  return [
    ...(work.unchanged > 0 ? [`${number(work.unchanged)} ${soAlready(work, work.unchanged)}`] : []),
    ...(work.left > 0 ? [`${number(work.left)} ${leftAlone(work, work.left)}`] : []),
  ];
}

/** What came of it, in true numbers: "12,401 contacts deleted, 2 were gone already." */
export function outcomeInWords(work: BulkWork): string {
  const numbers = [changedInWords(work), ...othersInWords(work)].join(', ');
  if (work.status === 'cancelled') return `Cancelled after ${of(work)}: ${numbers}.`;
  if (work.status === 'failed') return `Stopped after ${of(work)}: ${numbers}.`;
  return `${numbers}.`;
}

/** "about 2 minutes", from milliseconds. */
export function timeLeftInWords(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds <= 5) return 'A few seconds';
  if (seconds < 60) return `About ${Math.ceil(seconds / 10) * 10} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? 'About a minute' : `About ${minutes} minutes`;
}

/** "29 Nov, 14:05", in the reader's time zone. */
export function dayAndTime(at: string): string {
  return DAY_AND_TIME.format(new Date(at));
}

/** Until when what is done now can be undone, as the question before it says. */
export function undoUntilInWords(undoDays: number): string {
  if (undoDays === 0) return 'This cannot be undone.';
  const until = new Date(Date.now() + undoDays * DAY_MS).toISOString();
  return `This can be undone until ${dayAndTime(until)}, and not after.`;
}

const DAY_MS = 86_400_000;

const DAY_AND_TIME = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});

/** Why a contact was left as it is, as it follows its name. */
export const LEFT_WORDS: Record<LeftWhy, string> = {
  gone: 'is not there any more',
  changed_since: 'was changed since, and keeps that',
  email_taken: 'cannot come back: someone else has the e-mail now',
  tag_gone: 'is without a tag that was deleted meanwhile',
};

function changedInWords({ action, type, changed }: BulkWork) {
  const contacts = contactsInWords(changed);
  if (action === 'delete') return `${contacts} deleted`;
  if (action === 'addTags') return `${contacts} tagged`;
  if (action === 'removeTags') return `${contacts} untagged`;
  return action === 'setType' ? `${contacts} set to ${type}` : `${contacts} restored`;
}

function of({ done, total }: BulkWork) {
  return `${number(done)} of ${number(total)}`;
}

function soAlready({ action, type, tags }: Named, count: number) {
  const them = tags.length === 1 ? 'it' : 'them';
  if (action === 'addTags') return `had ${them} already`;
  if (action === 'removeTags') return `did not have ${them}`;
  if (action === 'setType') return `${count === 1 ? `was a ${type}` : `were ${type}s`} already`;
  return `${count === 1 ? 'was' : 'were'} so already`;
}

function leftAlone({ action }: Named, count: number) {
  const were = count === 1 ? 'was' : 'were';
  return action === 'delete' ? `${were} gone already` : `${were} left alone`;
}

const NAMED_TAGS = 3;

/** "the tag VIP", "the tags VIP, Press", "the tags A, B, C and 4 more". */
function tagsNamed(names: readonly string[]) {
  const more = names.length - NAMED_TAGS;
  const named = names.slice(0, NAMED_TAGS).join(', ');
  return `the ${names.length === 1 ? 'tag' : 'tags'} ${named}${more > 0 ? ` and ${more} more` : ''}`;
}

function number(value: number) {
  return value.toLocaleString('en');
}
