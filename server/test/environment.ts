/*
 * Runs before any file of the server is loaded. Column kinds depend on the database, so it must be known by then:
 * TEST_DATABASE=mysql puts TEST_DATABASE_URL where the server looks for it; otherwise the embedded database is used.
 */
const { TEST_DATABASE = 'embedded', TEST_DATABASE_URL = 'mysql://root@127.0.0.1:3306/mysql' } = process.env;

if (TEST_DATABASE === 'mysql') process.env.DATABASE_URL = TEST_DATABASE_URL;
else delete process.env.DATABASE_URL;
