import type { Offer, Product } from './shop.ts';

/** What should be, told in the plainest way there is; it knows nothing of tables. */
export interface Contact {
  id: string;
  there: boolean;
  type: 'lead' | 'customer';
  /** The reasons for its tags, each as `tag source reference`. */
  reasons: Set<string>;
}

export interface Order {
  id: string;
  contact: Contact | null;
  offer: Offer;
  atCheckout: boolean;
  isPaid: boolean;
  refunded: number;
  began: boolean;
  tagsWithdrawn: boolean;
  accessRefunded: boolean;
}

export interface Access {
  /** The order and the product, or its own id when it was granted by hand. */
  key: string;
  contact: Contact | null;
  product: Product;
  order: Order | null;
  state: 'active' | 'expired' | 'revoked';
  endedWhy: string | null;
  end: 'none' | 'future' | 'past';
}

interface Deletion {
  contact: Contact;
  type: Contact['type'];
  reasons: Set<string>;
  orders: Order[];
  access: Access[];
  ended: Access[];
}

export interface World {
  contacts: Contact[];
  orders: Order[];
  access: Access[];
  deletions: Deletion[];
}

export function pay(world: World, order: Order): void {
  order.isPaid = true;
  beginIfDue(world, order);
}

/** An order gives what it gives once: when it is paid, somebody has it, and not all money is back. */
function beginIfDue(world: World, order: Order): void {
  const { contact, offer } = order;
  const isRefunded = offer.amount > 0 && order.refunded === offer.amount;
  if (!order.isPaid || order.began || !contact || isRefunded) return;
  order.began = true;
  contact.type = 'customer';
  if (!order.tagsWithdrawn) {
    for (const tag of offer.tags) contact.reasons.add(`${tag} offer ${order.id}`);
    for (const tag of order.atCheckout ? offer.checkout.tagIds : [])
      contact.reasons.add(`${tag} checkout ${order.id}`);
  }
  if (order.accessRefunded) return;
  for (const { product, days } of offer.items)
    beginAccess(world, {
      key: `${order.id} ${product.id}`,
      contact,
      product,
      order,
      end: days ? 'future' : 'none',
    });
}

export function beginAccess(world: World, given: Omit<Access, 'state' | 'endedWhy'>): void {
  const access: Access = { ...given, state: 'active', endedWhy: null };
  world.access.push(access);
  giveTag(access);
}

export function beginAgain(access: Access): void {
  access.state = 'active';
  access.endedWhy = null;
  giveTag(access);
}

export function refund(
  world: World,
  order: Order,
  choice: { whole: boolean; revokeAccess: boolean; withdrawTags: boolean },
): boolean {
  const left = order.offer.amount - order.refunded;
  if (!order.isPaid || left === 0) return false;
  order.refunded += refundOf(left, choice.whole);
  if (choice.revokeAccess) {
    order.accessRefunded = true;
    end(world, ofOrder(world, order), 'refund');
  }
  if (choice.withdrawTags) {
    order.tagsWithdrawn = true;
    withdrawOrderTags(order);
  }
  return true;
}

/** How much goes back of what is left. */
export function refundOf(left: number, whole: boolean): number {
  return whole ? left : Math.ceil(left / 2);
}

/** Ends what is active; what ended with its contact alone ends for this reason as well, for when the contact is back. */
export function end(world: World, these: readonly Access[], why: 'refund' | 'hand' | 'expired'): void {
  const ended = these.filter((access) => access.state === 'active');
  for (const access of these)
    if (access.state === 'active' || access.endedWhy === 'contact_deleted') {
      access.state = why === 'expired' ? 'expired' : 'revoked';
      access.endedWhy = why;
    }
  for (const access of ended) takeTag(world, access);
}

export function merge(world: World, from: Contact, into: Contact): boolean {
  if (from === into || !from.there || !into.there) return false;
  for (const reason of from.reasons) into.reasons.add(reason);
  if (from.type === 'customer') into.type = 'customer';
  for (const order of world.orders) if (order.contact === from) order.contact = into;
  for (const access of world.access) if (access.contact === from) access.contact = into;
  from.there = false;
  return true;
}

export function remove(world: World, contact: Contact): boolean {
  if (!contact.there) return false;
  const orders = world.orders.filter((order) => order.contact === contact);
  const access = world.access.filter((one) => one.contact === contact);
  const ended = access.filter((one) => one.state === 'active');
  const { type, reasons } = contact;
  world.deletions.push({ contact, type, reasons: new Set(reasons), orders, access, ended });
  contact.there = false;
  for (const order of orders) order.contact = null;
  for (const one of access) one.contact = null;
  for (const one of ended) {
    one.state = 'revoked';
    one.endedWhy = 'contact_deleted';
  }
  return true;
}

export function undo(world: World, deletion: Deletion): void {
  const { contact, type, reasons, orders, access, ended } = deletion;
  world.deletions = world.deletions.filter((other) => other !== deletion);
  Object.assign(contact, { there: true, type, reasons: new Set(reasons) });
  for (const order of orders) order.contact = contact;
  for (const one of access) one.contact = contact;
  for (const one of ended) comeBack(one);
  for (const one of ended) if (one.state !== 'active') takeTag(world, one);
  for (const order of orders) {
    if (order.tagsWithdrawn) withdrawOrderTags(order);
    beginIfDue(world, order);
  }
}

// Unless it ended for another reason meanwhile, access is as if nothing had happened.
function comeBack(access: Access) {
  if (access.endedWhy !== 'contact_deleted') return;
  const isOver = access.end === 'past';
  access.state = isOver ? 'expired' : 'active';
  access.endedWhy = isOver ? 'expired' : null;
}

function ofOrder(world: World, order: Order) {
  return world.access.filter((access) => access.order === order);
}

function withdrawOrderTags({ id, contact }: Order) {
  for (const reason of contact?.reasons ?? [])
    if (reason.endsWith(` offer ${id}`) || reason.endsWith(` checkout ${id}`))
      contact?.reasons.delete(reason);
}

function giveTag(access: Access) {
  if (access.product.tag) access.contact?.reasons.add(reasonOf(access));
}

// One order gives a tag once, whichever of its products give it: it goes with the last of them, unless one keeps it.
function takeTag(world: World, access: Access) {
  const { product, order, contact } = access;
  if (!product.tag || product.keeps) return;
  const others = order ? ofOrder(world, order).filter((other) => other !== access) : [];
  const stillGiven = others.some(
    (other) => other.product.tag === product.tag && (other.state === 'active' || other.product.keeps),
  );
  if (!stillGiven) contact?.reasons.delete(reasonOf(access));
}

function reasonOf({ product, order, key }: Access) {
  return `${product.tag} product ${order?.id ?? key}`;
}
