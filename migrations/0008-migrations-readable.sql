-- web and worker refuse to start on a database that lacks migrations: they read which were done.
grant select on migration to educonnect_web, educonnect_worker;
