# Leaves a file in the work directory, and answers how many collections it has seen there.
cat "$1" > /dev/null
echo collected >> collections.txt
count=$(wc -l < collections.txt)
printf '{"result": [{"key": {"name": "collection %s", "adapterKind": "Orchard", "objectKind": "orchard", "identifiers": []}}]}' "$count" > "$2"
