create schema auth;

-- The first six tables are better-auth's, with the names and types that it expects.
create table auth."user" (
  id uuid primary key default platform.uuid7(),
  name text not null,
  email text not null constraint user_email_unique unique,
  "emailVerified" boolean not null default false,
  image text,
  "createdAt" timestamptz(3) not null default now(),
  "updatedAt" timestamptz(3) not null default now(),
  -- Ours: what this member may do. `rights` are given in addition to those of the role.
  role text not null default 'viewer' check (role in ('owner', 'admin', 'editor', 'viewer')),
  rights text[] not null default '{}'
);

create table auth.session (
  id uuid primary key default platform.uuid7(),
  "userId" uuid not null references auth."user" on delete cascade,
  token text not null constraint session_token_unique unique,
  "expiresAt" timestamptz(3) not null,
  "ipAddress" text,
  "userAgent" text,
  "createdAt" timestamptz(3) not null default now(),
  "updatedAt" timestamptz(3) not null default now()
);
create index "session_userId_idx" on auth.session ("userId");

create table auth.account (
  id uuid primary key default platform.uuid7(),
  "userId" uuid not null references auth."user" on delete cascade,
  "accountId" text not null,
  "providerId" text not null,
  password text,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz(3),
  "refreshTokenExpiresAt" timestamptz(3),
  scope text,
  "createdAt" timestamptz(3) not null default now(),
  "updatedAt" timestamptz(3) not null default now()
);
create index "account_userId_idx" on auth.account ("userId");

create table auth.verification (
  id uuid primary key default platform.uuid7(),
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz(3) not null,
  "createdAt" timestamptz(3) not null default now(),
  "updatedAt" timestamptz(3) not null default now()
);
create index verification_identifier_idx on auth.verification (identifier);

create table auth.apikey (
  id uuid primary key default platform.uuid7(),
  "configId" text not null default 'default',
  name text,
  start text,
  "referenceId" uuid not null references auth."user" on delete cascade,
  prefix text,
  key text not null,
  "refillInterval" integer,
  "refillAmount" integer,
  "lastRefillAt" timestamptz(3),
  enabled boolean,
  "rateLimitEnabled" boolean,
  "rateLimitTimeWindow" integer,
  "rateLimitMax" integer,
  "requestCount" integer,
  remaining integer,
  "lastRequest" timestamptz(3),
  "expiresAt" timestamptz(3),
  "createdAt" timestamptz(3) not null default now(),
  "updatedAt" timestamptz(3) not null default now(),
  permissions text,
  metadata text
);
create index "apikey_configId_idx" on auth.apikey ("configId");
create index "apikey_referenceId_idx" on auth.apikey ("referenceId");
create index apikey_key_idx on auth.apikey (key);

create table auth."rateLimit" (
  id uuid primary key default platform.uuid7(),
  key text not null unique,
  count integer not null,
  "lastRequest" bigint not null
);

-- Failed sign-ins of one account, from wherever they come; the account is kept as a hash of what was typed.
create table auth.sign_in_attempt (
  account_hash text primary key,
  failures integer not null,
  ends_at timestamptz(3) not null
);
create index sign_in_attempt_by_end on auth.sign_in_attempt (ends_at);

-- The one-time link with which the first account is made.
create table auth.owner_link (
  token_hash text primary key,
  expires_at timestamptz(3) not null
);

create table auth.invitation (
  id uuid primary key default platform.uuid7(),
  token_hash text not null constraint invitation_token_unique unique,
  email text not null constraint invitation_email_unique unique,
  role text not null check (role in ('owner', 'admin', 'editor', 'viewer')),
  rights text[] not null default '{}',
  -- Whoever is removed takes the links along that they gave out.
  invited_by uuid not null references auth."user" on delete cascade,
  created_at timestamptz(3) not null default now(),
  expires_at timestamptz(3) not null
);
