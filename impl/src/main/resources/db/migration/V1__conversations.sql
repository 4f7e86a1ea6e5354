create table conversation (
  api varchar(64) not null,
  id varchar(2048) not null,
  -- The request value that scopes it: a user, a bot, an isolation key. Null where it has none.
  owner varchar(2048),
  soft_deleted boolean default false not null,
  primary key (api, id)
);

create table message (
  api varchar(64) not null,
  conversation_id varchar(2048) not null,
  position integer not null,
  text varchar(1048576) not null,
  primary key (api, conversation_id, position),
  foreign key (api, conversation_id) references conversation (api, id) on delete cascade
);
