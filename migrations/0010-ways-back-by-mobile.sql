-- A guardian who lost a password is found by the mobile that they have proved.
create index account_mobile on account (mobile) where mobile is not null;
