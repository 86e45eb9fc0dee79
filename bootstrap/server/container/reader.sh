# shellcheck shell=bash
# Makes the account that serves: it may read, and nothing else. Read by the database image's start,
# once, in a new database; docker_process_sql is that image's.
docker_process_sql << END
CREATE USER reader IDENTIFIED BY '$READER_PASSWORD';
GRANT SELECT ON \`$MARIADB_DATABASE\`.* TO reader;
END
