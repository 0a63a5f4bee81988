"""What makes search fast: FTS5 tables kept by triggers on SQLite, trigram indexes on PostgreSQL where it has them."""

from django.db import migrations

# remove_diacritics 0 and M*: the defaults would throw Thai vowels and tone marks away.
SQLITE = """
CREATE VIRTUAL TABLE search_words USING fts5(
    words, content='search_indexedproduct', content_rowid='id',
    tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co M*'", prefix='2 3');
CREATE VIRTUAL TABLE search_threes USING fts5(
    letters, content='search_indexedproduct', content_rowid='id', tokenize='trigram');
CREATE TRIGGER search_kept AFTER INSERT ON search_indexedproduct BEGIN
    INSERT INTO search_words (rowid, words) VALUES (new.id, new.words);
    INSERT INTO search_threes (rowid, letters) VALUES (new.id, new.letters);
END;
CREATE TRIGGER search_forgotten AFTER DELETE ON search_indexedproduct BEGIN
    INSERT INTO search_words (search_words, rowid, words) VALUES ('delete', old.id, old.words);
    INSERT INTO search_threes (search_threes, rowid, letters) VALUES ('delete', old.id, old.letters);
END;
CREATE TRIGGER search_changed AFTER UPDATE ON search_indexedproduct BEGIN
    INSERT INTO search_words (search_words, rowid, words) VALUES ('delete', old.id, old.words);
    INSERT INTO search_threes (search_threes, rowid, letters) VALUES ('delete', old.id, old.letters);
    INSERT INTO search_words (rowid, words) VALUES (new.id, new.words);
    INSERT INTO search_threes (rowid, letters) VALUES (new.id, new.letters);
END;
INSERT INTO search_words (search_words) VALUES ('rebuild');
INSERT INTO search_threes (search_threes) VALUES ('rebuild');
"""
SQLITE_BACK = """
DROP TRIGGER search_kept;
DROP TRIGGER search_forgotten;
DROP TRIGGER search_changed;
DROP TABLE search_words;
DROP TABLE search_threes;
"""
POSTGRESQL = """
CREATE INDEX search_words_trigrams ON search_indexedproduct USING gin (words gin_trgm_ops);
CREATE INDEX search_letters_trigrams ON search_indexedproduct USING gin (letters gin_trgm_ops);
"""
POSTGRESQL_BACK = """
DROP INDEX IF EXISTS search_words_trigrams;
DROP INDEX IF EXISTS search_letters_trigrams;
"""
# Trusted since PostgreSQL 13: whoever may create in the database may add it.
MAY_ADD_TRIGRAMS = """
SELECT EXISTS (SELECT FROM pg_extension WHERE extname = 'pg_trgm') OR (
    EXISTS (SELECT FROM pg_available_extensions WHERE name = 'pg_trgm')
    AND has_database_privilege(current_database(), 'CREATE'))
"""


def speed_up(apps, schema_editor):
    connection = schema_editor.connection
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            _each_statement(cursor, SQLITE)
            return
        cursor.execute(MAY_ADD_TRIGRAMS)
        if cursor.fetchone()[0]:
            cursor.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
            cursor.execute(POSTGRESQL)


def slow_down(apps, schema_editor):
    with schema_editor.connection.cursor() as cursor:
        if schema_editor.connection.vendor == "sqlite":
            _each_statement(cursor, SQLITE_BACK)
        else:
            cursor.execute(POSTGRESQL_BACK)


def _each_statement(cursor, script):
    """SQLite takes one statement at a time; a trigger's own semicolons stand inside its body."""
    statement = ""
    for line in script.strip().splitlines():
        statement += line + "\n"
        in_trigger = statement.startswith("CREATE TRIGGER")
        if line == "END;" or (line.endswith(";") and not in_trigger):
            cursor.execute(statement)
            statement = ""


class Migration(migrations.Migration):
    dependencies = [("search", "0001_create_search")]
    operations = [migrations.RunPython(speed_up, slow_down)]
