-- What the host says when they let a poll be stands on the page of everyone who was asked: where no mail goes out, it reached nobody.

alter table poll add column off_words text not null default '' check (length(off_words) <= 1000);
