"""Adds up the TRX files of a test run. Arguments: their folder, the test command's exit code, the version of PostgreSQL."""
import datetime
import pathlib
import re
import sys
import xml.etree.ElementTree as xml

TRX = "{http://microsoft.com/schemas/VisualStudio/TeamTest/2010}"
PROVIDERS = ("Sqlite", "PostgreSql")


def read(path):
    run = xml.parse(path).getroot()
    tests = {test.get("id"): test for test in run.iter(TRX + "UnitTest")}
    text = path.read_text(encoding="utf-8-sig")
    # With tests, from where their code lies (other places have the name in lower case); without, from the message that says so
    assembly = re.search(r'codeBase="[^"]*?([\w.]+)\.dll"', text) or re.search(r"([\w.]+)\.dll\b", text)
    project = assembly.group(1) if assembly else path.stem
    results = [(result.get("outcome"), described(result, tests.get(result.get("testId"))))
               for result in run.iter(TRX + "UnitTestResult")]
    times = run.find(TRX + "Times")
    seconds = (moment(times.get("finish")) - moment(times.get("start"))).total_seconds()
    return project, results, seconds


def described(result, test):
    """Everything that may name the database a test ran on: its name, its class, its traits."""
    words = [result.get("testName") or ""]
    if test is not None:
        words.append(test.find(TRX + "TestMethod").get("className") or "")
        words += [item.get("TestCategory") or "" for item in test.iter(TRX + "TestCategoryItem")]
        words += [value.text or "" for value in test.iter(TRX + "Value")]
    return " ".join(words).lower()


def moment(text):
    """Without the seventh digit of the second, and without the zone, which one run does not change."""
    return datetime.datetime.fromisoformat(text[:26])


def count(results):
    passed = sum(outcome == "Passed" for outcome, _ in results)
    skipped = sum(outcome == "NotExecuted" for outcome, _ in results)
    return passed, len(results) - passed - skipped, skipped


def main(folder, exit_code, postgresql):
    projects = sorted(read(path) for path in pathlib.Path(folder).glob("*.trx"))
    everything = [result for _, results, _ in projects for result in results]
    trouble = [] if exit_code == "0" else [f"The test command ended with exit code {exit_code}."]

    print(f"{'project':<32}{'passed':>8}{'failed':>8}{'skipped':>9}{'seconds':>9}")
    for project, results, seconds in projects:
        passed, failed, skipped = count(results)
        print(f"{project:<32}{passed:>8}{failed:>8}{skipped:>9}{seconds:>9.1f}")

    integration = [result for project, results, _ in projects if "IntegrationTests" in project for result in results]
    print("\nIntegration tests by database")
    for provider in PROVIDERS:
        results = [result for result in integration if provider.lower() in result[1]]
        passed, failed, skipped = count(results)
        version = f"  on {postgresql}" if provider == "PostgreSql" else ""
        print(f"{provider:<32}{passed:>8}{failed:>8}{skipped:>9}{version}")
        if integration and not results:
            trouble.append(f"No integration test ran on {provider}.")

    passed, failed, skipped = count(everything)
    if not everything:
        trouble.append("No test ran.")
    if skipped:
        trouble.append("Here every tool is installed, so no test may be skipped.")
    print()
    for sentence in trouble:
        print(sentence)
    print(f"{passed} passed, {failed} failed, {skipped} skipped")
    return 1 if failed or trouble else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
