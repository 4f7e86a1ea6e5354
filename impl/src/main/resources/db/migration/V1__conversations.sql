-- Runs on H2 and on PostgreSQL.

create table conversation (
  -- Given in the order in which conversations are made. Messages refer to it: it is shorter than
  -- an API and an id, and a deleted conversation that is made again gets another.
  number bigint generated always as identity primary key,
  api varchar(64) not null,
  -- See Conversation.MAX_ID_LENGTH.
  id varchar(512) not null,
  -- The request value that scopes it: a user, a bot, an isolation key. Null where it has none.
  owner varchar(2048),
  -- What is said of it, as a JSON object of strings. See Metadata.MAX_LENGTH.
  metadata varchar(65536) default '{}' not null,
  state varchar(16) default 'ACTIVE' not null,
  created_at timestamp with time zone default current_timestamp not null,
  last_activity_at timestamp with time zone default current_timestamp not null,
  deleted_at timestamp with time zone,
  -- The id first: with the API first, H2 would take this index for lists of an API, and sort them.
  constraint conversation_of_api unique (id, api),
  constraint conversation_state check (state in ('ACTIVE', 'SOFT_DELETED', 'DELETED')),
  constraint conversation_deleted_at check ((state = 'ACTIVE') = (deleted_at is null)),
  constraint conversation_forgets_owner check (state <> 'DELETED' or owner is null)
);

-- One API's in order: at each start the first active one is looked for, and one may have none. Of
-- what is in it nothing changes when a conversation does.
create index conversation_in_order on conversation (api, number);

create table message (
  conversation bigint not null,
  position integer not null,
  text varchar(1048576) not null,
  constraint message_of_conversation primary key (conversation, position),
  constraint message_conversation
    foreign key (conversation) references conversation (number) on delete cascade
);
