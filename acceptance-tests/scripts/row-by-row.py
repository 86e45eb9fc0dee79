"""Loads dumps of tables as the original does: every INSERT a statement of its own, as it stands.

    row-by-row.py HOST PORT USER PASSWORD DATABASE DUMP...

Prints the seconds by the clock and those of the processor in this process. Needs pymysql.
"""

import gzip
import resource
import sys
import time

import pymysql

host, port, user, password, database = sys.argv[1:6]
connection = pymysql.connect(
    host=host, port=int(port), user=user, password=password, database=database)
start = time.time()
with connection.cursor() as cursor:
    for dump in sys.argv[6:]:
        with gzip.open(dump, "rb") as lines:
            for line in lines:
                if b"INSERT INTO" in line:
                    cursor.execute(line)
connection.commit()
used = resource.getrusage(resource.RUSAGE_SELF)
print(f"{time.time() - start:.2f} {used.ru_utime + used.ru_stime:.2f}")
