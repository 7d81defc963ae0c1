#!/usr/bin/env bash
# What a developer does often. Without arguments it says what there is.
set -euo pipefail
cd "$(dirname "$0")/.."

case "${1:-}" in
  test)
    # Every test, or what the arguments of `dotnet test` pick: infra/dev.sh test --filter AdvanceStage
    dotnet test CollabCase.sln --nologo "${@:2}"
    ;;
  migration)
    name=${2:?name the migration: infra/dev.sh migration AddMeetings}
    dotnet tool restore >/dev/null
    for provider in Sqlite SqlServer PostgreSql; do
      project=migrations/CollabCase.Migrations.$provider
      echo "$provider"
      dotnet build "$project" -v q --nologo
      dotnet ef migrations add "$name" -p "$project" -s "$project" --no-build
    done
    ;;
  bench)
    # infra/dev.sh bench load --partnerships 10000 --provider sqlite
    dotnet run -c Release --project tests/CollabCase.Benchmarks -- "${@:2}"
    ;;
  *)
    echo "infra/dev.sh test [ARGUMENTS OF dotnet test]    run the tests"
    echo "infra/dev.sh migration NAME                     add a migration for SQLite, SQL Server and PostgreSQL"
    echo "infra/dev.sh bench [ARGUMENTS]                  measure"
    exit 64
    ;;
esac
