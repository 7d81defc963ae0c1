#!/usr/bin/env bash
# Starts a throw-away PostgreSQL server for tests, prints a connection string that may create databases, and runs until
# its standard input ends: however the program that started it ends, nothing is left behind.
set -euo pipefail

cluster=$(mktemp -d)
bin=$(find /usr/lib/postgresql -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -n 1)
[ -n "$bin" ] || bin=$(dirname "$(command -v initdb)")

# initdb and the server refuse to run as root
as_cluster_owner() {
  if [ "$(id -u)" = 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi
}

clean_up() {
  [ ! -f "$cluster/data/postmaster.pid" ] || as_cluster_owner "$bin/pg_ctl" -D "$cluster/data" -m immediate -w stop >/dev/null 2>&1 || true
  rm -rf "$cluster"
}
trap clean_up EXIT
trap 'exit 130' INT TERM HUP

locale=(--locale=C.UTF-8)
# A linguistic order, so that a test fails where a list leaves its order to the database
[ "$("$bin/initdb" --version | grep -oE '[0-9]+' | head -n 1)" -ge 15 ] && locale+=(--locale-provider=icu --icu-locale=en-GB)
password=$(od -An -N 16 -tx1 /dev/urandom | tr -d ' \n')
echo "$password" >"$cluster/password"
[ "$(id -u)" != 0 ] || chown -R postgres "$cluster"
as_cluster_owner "$bin/initdb" -D "$cluster/data" -U collabcase --pwfile="$cluster/password" --auth=scram-sha-256 --encoding=UTF8 \
  --no-sync "${locale[@]}" >"$cluster.log" 2>&1 || { cat "$cluster.log" >&2; rm -f "$cluster.log"; exit 1; }
rm -f "$cluster.log"

for attempt in 1 2 3; do
  port=$((20000 + RANDOM % 30000))
  as_cluster_owner "$bin/pg_ctl" -D "$cluster/data" -l "$cluster/data/log" -w -t 60 start -o "-p $port \
    -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=300 \
    -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c jit=off" >/dev/null 2>&1 </dev/null && break
  [ "$attempt" != 3 ] || { tail -n 20 "$cluster/data/log" >&2; exit 1; }
done

echo "Host=127.0.0.1;Port=$port;Database=postgres;Username=collabcase;Password=$password"
cat >/dev/null
